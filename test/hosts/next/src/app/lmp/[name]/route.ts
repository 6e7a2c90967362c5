import { styleSheet } from '@lmp-widgets/elements/server'

interface Sheet {
  params: Promise<{ name: string }>
}

/** `/lmp/enabled-customers.css` */
export async function GET(_request: Request, { params }: Sheet) {
  const { name } = await params
  const text = styleSheet(name.replace(/\.css$/, '') as Parameters<typeof styleSheet>[0])
  return new Response(text, { headers: { 'content-type': 'text/css' } })
}
