'use client'
import '@lmp-widgets/elements/hydrate'
import { Dashboard as LicensingDashboard } from '@lmp-widgets/react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { nordlys, northwind } from '../../../shared/portal'

export function Dashboard({ written }: { written: string | undefined }) {
  const [adapter, setAdapter] = useState(northwind)
  const router = useRouter()
  return (
    <>
      <button onClick={() => setAdapter(nordlys)}>Other account</button>
      <LicensingDashboard
        written={written}
        adapter={adapter}
        customersHref="/customers"
        onDrillDown={event => {
          event.preventDefault()
          router.push(event.detail.href)
        }}
      />
    </>
  )
}
