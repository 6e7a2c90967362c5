/** Titles the page for tabs, bookmarks and the history: what it is, which part is shown, and whose it is. */
export function showTitle(page: readonly string[], company: string): void {
  document.title = `${page.join(' · ')} – ${company}`
}
