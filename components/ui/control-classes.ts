/** The looks of a box that takes text; app/control.css draws them. */
export const controlClasses = 'control'
