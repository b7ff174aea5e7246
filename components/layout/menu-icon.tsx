/**
 * An icon by its name in public/menu-icons.svg. One drawing that the browser keeps serves every page, where icons as
 * components would be drawn, sent and started anew with each.
 */
export function MenuIcon({ name }: { name: string }) {
  return (
    <svg aria-hidden="true" className="menu-icon">
      <use href={`/menu-icons.svg#${name}`} />
    </svg>
  )
}
