export { bookCases, viewersOf, type BookCase } from '../records/book.arbitrary.js'
export { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
