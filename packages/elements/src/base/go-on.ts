/** The focus goes on when what held it is gone: to the first control, else to the heading. */
export function goOn(root: ParentNode | undefined): void {
  const heading = root?.querySelector<HTMLElement>('#heading')
  if (document.activeElement !== document.body || !heading) return
  heading.tabIndex = -1
  ;(root!.querySelector<HTMLElement>('a, input, button') ?? heading).focus()
}
