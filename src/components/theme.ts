/** The header's switch between light and dark; the choice is kept on this machine. */
export function listenToTheme(): void {
  const button = document.getElementById("theme");
  if (!button || button.dataset.ready) return;
  button.dataset.ready = "true";
  button.addEventListener("click", () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // private windows may keep nothing
    }
  });
}
