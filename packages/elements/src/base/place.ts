/** Which place a widget takes on a dashboard. */
export type Place = 'bar' | 'tile' | 'list' | 'chart' | 'aside' | 'table'
