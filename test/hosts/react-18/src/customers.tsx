import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { customersTitle } from '../../shared/portal.js'

export function Customers() {
  const { search } = useLocation()
  const [title, setTitle] = useState('Customers')
  useEffect(() => void customersTitle(search).then(setTitle), [search])
  return <h1>{title}</h1>
}
