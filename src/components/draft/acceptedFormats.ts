/** What the file dialog offers, and what is named where a file is refused; the reader decides by name and contents. Named here, not by the readers, so that none is loaded before a file is chosen. */
export const acceptedFormats = [".pdf", ".docx", ".docm", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".html", ".htm", ".md", ".txt"] as const;
