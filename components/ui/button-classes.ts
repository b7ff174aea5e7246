export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'link' | undefined
  size?: 'sm' | 'md' | 'lg' | 'icon' | undefined
}

/** The looks of everything that acts like a button, shared by buttons and links; app/control.css draws them. */
export function buttonClasses({ variant = 'secondary', size = 'md' }: ButtonLook = {}): string {
  return `button button-${variant} button-${size}`
}
