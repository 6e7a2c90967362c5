import type { Look } from './toolbar.js'

/** How the dashboard looks with each choice of the toolbar. */
export const CHOICES: Record<string, Record<string, Partial<Look>>> = {
  scheme: {
    light: { ground: 'rgb(255, 255, 255)' },
    dark: { ground: 'rgb(22, 26, 33)' },
    forced: { ground: 'rgb(0, 0, 0)' },
  },
  density: { comfortable: { space: '18px' }, compact: { space: '12.6px' } },
  direction: { ltr: { direction: 'ltr' }, rtl: { direction: 'rtl', title: 'Dashboard' } },
  language: {
    fr: { title: 'Tableau de bord' },
    de: { title: 'Übersicht' },
    es: { title: 'Panel de control' },
    pl: { title: 'Pulpit nawigacyjny' },
    ja: { title: 'ダッシュボード' },
    ar: { title: 'لوحة المعلومات', direction: 'rtl' },
  },
  zone: {
    'America-Los_Angeles': { about: 'Northwind Distribution · as of Nov 24, 2026, 06:41 AM' },
    'Europe-Paris': { about: 'Northwind Distribution · as of Nov 24, 2026, 03:41 PM' },
    'Asia-Tokyo': { about: 'Northwind Distribution · as of Nov 24, 2026, 11:41 PM' },
    UTC: { about: 'Northwind Distribution · as of Nov 24, 2026, 02:41 PM' },
  },
  width: {
    320: { width: 320 },
    360: { width: 360 },
    600: { width: 600 },
    960: { width: 960 },
    1280: { width: 1280 },
  },
  data: {
    empty: { states: ['empty', 'ready'] },
    loading: { states: ['loading'] },
    stale: { states: ['stale'] },
    denied: { states: ['denied'] },
    error: { states: ['error'] },
    unavailable: { states: [] },
  },
}

/** The dashboard's own pages: pixels, and how many tiles, lists and charts stand side by side. */
export const WIDTHS = {
  'Wide, 1280 px': { width: 1280, tiles: 4, lists: 3, charts: 2 },
  'Medium, 960 px': { width: 960, tiles: 2, lists: 3, charts: 2 },
  'Small, 600 px': { width: 600, tiles: 2, lists: 2, charts: 1 },
  'Phone, 360 px': { width: 360, tiles: 1, lists: 1, charts: 1 },
}
