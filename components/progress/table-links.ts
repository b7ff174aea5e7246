/** Said once of a table whose numbers are links, instead of on every one of them. */
export const TABLE_LINKS = '[&_a]:text-info [&_a]:underline-offset-4 [&_a:hover]:underline'

/** The same with the links underlined, for tables in which words stand beside them. */
export const UNDERLINED_LINKS =
  '[&_a]:text-info [&_a]:underline-offset-4 [&_td_a]:underline [&_td_a]:decoration-line-strong [&_th_a:hover]:underline [&_td_a:hover]:decoration-current'
