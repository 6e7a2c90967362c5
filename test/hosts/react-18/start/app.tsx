import { Dashboard } from '@lmp-widgets/react'

export default function App() {
  return <Dashboard src="/api/dashboard" customersHref="/customers" />
}
