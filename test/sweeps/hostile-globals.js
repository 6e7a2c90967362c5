/** What a page does to itself before anything of ours runs: the words behind `?` say what. */
const given = { fetch: window.fetch, stringify: JSON.stringify }

const deeds = {
  nothing() {},

  style() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, *::before, *::after { all: unset !important }')
    document.adoptedStyleSheets = [sheet]
  },

  /** As Prototype.js 1.6 and 1.7 do. */
  prototypeJs() {
    Array.prototype.toJSON = function () {
      return `[${this.map(each => given.stringify(each)).join(', ')}]`
    }
    String.prototype.toJSON = function () {
      return `"${this}"`
    }
    Array.prototype.reduce = function () {
      return this.length > 1 ? this : this[0]
    }
    Array.from = list => Array.prototype.slice.call(list)
    Array.prototype.first = function () {
      return this[0]
    }
    Element.prototype.remove = function () {
      this.parentNode.removeChild(this)
      return this
    }
  },

  /** What is put upon a prototype without care is found by every `for … in`. */
  enumerable() {
    for (const { prototype } of [Array, Object, Function, String, Promise])
      prototype.extended = function () {
        return this
      }
  },

  frozen() {
    for (const { prototype } of [Object, Array, Function, Promise]) Object.freeze(prototype)
  },

  /** As zone.js does. */
  promise() {
    const Native = Promise
    window.Promise = class ZoneAwarePromise extends Native {}
    const { then } = Native.prototype
    Native.prototype.then = function (...callbacks) {
      return then.apply(this, callbacks)
    }
  },

  json() {
    JSON.stringify = () => '{}'
  },

  fetch() {
    window.fetch = async () => ({ ok: true, status: 200, json: async () => ({ value: 5 }) })
  },

  /** Takes out whatever comes into a widget. */
  observer() {
    const observer = new MutationObserver(records => {
      for (const { addedNodes } of records) for (const node of addedNodes) node.remove()
    })
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init)
      observer.observe(root, { childList: true, subtree: true })
      observer.observe(this, { childList: true })
      return root
    }
  },
}

const deed = location.search.slice(1)
deeds[deed]()
// What fails half-way, or has no such name, is not done.
window.done = deed
