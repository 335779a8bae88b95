/**
 * What is said to DuckDB before anything else. Extensions would be fetched
 * from another host, and one that fails to load breaks the whole instance.
 */
export function settings(database: string): string[] {
  return [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `ATTACH '${database.replaceAll("'", "''")}' AS budget (READ_ONLY)`,
    "USE budget",
    "SET enable_external_access = false",
    "SET lock_configuration = true"
  ];
}
