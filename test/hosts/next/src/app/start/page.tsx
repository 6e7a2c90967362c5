import { Dashboard } from '@lmp-widgets/react'

export default function Page() {
  return <Dashboard src="/api/dashboard" customersHref="/customers" />
}
