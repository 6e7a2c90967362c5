import { Dashboard as LicensingDashboard } from '@lmp-widgets/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { nordlys, northwind } from '../../shared/portal.js'

export function Dashboard() {
  const [adapter, setAdapter] = useState(northwind)
  const navigate = useNavigate()
  return (
    <>
      <button onClick={() => setAdapter(nordlys)}>Other account</button>
      <LicensingDashboard
        adapter={adapter}
        customersHref="/customers"
        onDrillDown={event => {
          event.preventDefault()
          void navigate(event.detail.href)
        }}
      />
    </>
  )
}
