/** `enabled-customers` and `longNames` as a reader has them: "Enabled customers", "Long names". */
export function titleOf(name: string): string {
  if (/[ A-Z]/.test(name[0] ?? '')) return name
  const words = name
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  return words[0]!.toUpperCase() + words.slice(1)
}
