'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { customersTitle } from '../../../../shared/portal'

export default function Customers() {
  const search = useSearchParams().toString()
  const [title, setTitle] = useState('Customers')
  useEffect(() => void customersTitle(search).then(setTitle), [search])
  return <h1>{title}</h1>
}
