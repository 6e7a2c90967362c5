import type { Culture } from './culture.js'

/** Names and places that no other culture has, for an account whose rows must be told apart at a glance. */
export const NORDIC: Culture = {
  key: 'nordic',
  weight: 1,
  patterns: ['1 2', '1 2 ApS', '1s 2', '2 1', '1 2 AB'],
  first: [
    'Åkesson',
    'Bjørnstad',
    'Ðorvaldur',
    'Fjällström',
    'Grønbech',
    'Hämäläinen',
    'Kjærgaard',
    'Löfgren',
    'Ørsted',
  ],
  second: [
    'Bageri',
    'Fiskeri',
    'Møbler',
    'Rederi',
    'Skibsværft',
    'Snickeri',
    'Tømrer',
    'Verksted',
    'Ölbryggeri',
  ],
  places: [
    ['København', 'Hovedstaden'],
    ['Århus', 'Midtjylland'],
    ['Malmö', 'Skåne'],
    ['Tromsø', 'Troms'],
    ['Jyväskylä', 'Keski-Suomi'],
    ['Reykjavík', 'Höfuðborgarsvæðið'],
  ],
}
