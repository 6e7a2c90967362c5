import '@lmp-widgets/elements'
import type {} from '@lmp-widgets/elements/types/react'

export default function App() {
  return <lmp-dashboard src="/api/dashboard" customers-href="/customers" />
}
