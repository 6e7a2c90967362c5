/** Moves the focus on when the element that had it is gone: to the first control, else to the heading. */
export function goOn(root: ParentNode | undefined): void {
  const heading = root?.querySelector<HTMLElement>('#heading')
  if (!heading || heading.ownerDocument.activeElement !== heading.ownerDocument.body) return
  heading.tabIndex = -1
  ;(root!.querySelector<HTMLElement>('a, input, button') ?? heading).focus()
}
