import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  version,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react'
import { useWritten } from './written.js'

/** A component for an element: its own props, and what React knows of any element; `ref` is the element. */
export type Component<Element extends HTMLElement, Own> = ForwardRefExoticComponent<
  // Not by a name: a host's declarations have it in them, where they can name only what an entry exports.
  Own & {
    /**
     * This element as `renderWidget` or `renderDashboard` has drawn it on a server. Used only for what comes with the
     * page and has no children.
     */
    written?: string | undefined
  } & Omit<HTMLAttributes<Element>, keyof Own> &
    RefAttributes<Element>
>

/** What the manifest says about an element, by its props. */
interface Description {
  /** Each with its name in HTML: these are also in what a server renders. */
  attributes: Readonly<Record<string, string>>
  /** What is no text. */
  properties: readonly string[]
  /** Each with the type of its event. */
  events: Readonly<Record<string, string>>
}

type Shown = HTMLElement & { refresh?(): Promise<void> }
type Props = Readonly<Record<string, unknown>>
type Handler = ((event: Event) => void) | undefined

/** Boolean attributes of any element. React 18 writes `hidden="false"`, which hides it. */
const SWITCHES = ['autoFocus', 'hidden', 'inert', 'itemScope']

/** React 19 hears an event of a custom element, and from its beginning; 18 warns of what no server has written. */
const HEARS = parseInt(version) > 18

const isGone = (value: unknown) => value === undefined || value === null

// React 18 warns about a layout effect on a server, where none ever runs.
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Makes a component for an element: React 18 itself passes everything to a custom element as text, and hears no event of
 * its own.
 */
export function component<Element extends HTMLElement, Own>(
  tag: string,
  { attributes, events, properties }: Description,
): Component<Element, Own> {
  const Wrapped = forwardRef<Element, Props>((props, ref) => {
    const element = useRef<Element>(null)
    const given = useRef<Props>({})
    const latest = useRef(props)
    useImperativeHandle(ref, () => element.current!, [])

    // Also where React only draws ahead, hidden: an element there sends events like any other.
    useInsertionEffect(() => {
      latest.current = props
    })
    const [hear] = useState(() =>
      Object.entries(events).map(
        ([name, type]) => [type, (event: Event) => (latest.current[name] as Handler)?.(event)] as const,
      ),
    )
    // For good: React takes an effect back where it only hides, and what happens meanwhile is not told again. A listener that
    // is there is not added again.
    useCommit(() => {
      for (const [type, listener] of hear) element.current!.addEventListener(type, listener)
    }, [])

    useCommit(() => {
      const before = given.current
      given.current = props
      for (const name of properties)
        if (props[name] !== before[name]) Object.assign(element.current!, { [name]: props[name] })
      // React 19 sets a property where there is one, and a removed title to "undefined".
      for (const name in before)
        if (isGone(props[name]) && !isGone(before[name]) && name !== 'style')
          element.current!.removeAttribute(name)
    })

    // A page that React has kept hidden, and shows again, asks like one that is newly routed to.
    const width = useRef(1)
    useEffect(() => {
      const shown = element.current! as Shown
      if (!width.current) void shown.refresh?.()
      return () => {
        width.current = shown.offsetWidth
      }
    }, [])

    const { children, written, ...others } = props
    // Where it has content of its own, there is no place for what a server has drawn; React refuses both.
    const drawn = useWritten(children ? undefined : (written as string | undefined))
    const said: Record<string, unknown> = { ...drawn, ...(children ? { children } : {}), ref: element }
    if (HEARS) for (const [type, listener] of hear) said[`on${type}`] = listener
    for (const [name, value] of Object.entries(others)) {
      const attribute = SWITCHES.includes(name) ? name : attributes[name]
      // React 19 sets a property where there is one: `""` would be false.
      if (attribute) said[attribute] = value === false ? undefined : value
      else if (name === 'className') said['class'] = value
      else if (!(name in events || properties.includes(name))) said[name] = value ?? undefined
    }
    return createElement(tag, said)
  })
  Wrapped.displayName = tag
  return Wrapped as unknown as Component<Element, Own>
}
