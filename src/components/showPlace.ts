let shownPlace = "";

/** Marks the row that stands at "line-column", and brings it into view the first time. */
export function showPlace(at: string): void {
  const [line, column] = at.split("-");
  const rows = [...document.querySelectorAll<HTMLElement>(`[id^="line-${line}-"], [id="line-${line}"]`)];
  const before = rows.filter(({id}) => Number(id.split("-")[2] ?? 0) <= Number(column)).at(-1);
  const row = document.getElementById(`line-${at}`) ?? before ?? rows[0];
  row?.classList.add("shown");
  if (row && shownPlace !== at) row.scrollIntoView({block: "center"});
  shownPlace = at;
}
