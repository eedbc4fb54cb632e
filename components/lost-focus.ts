/** Whether the focus fell to nothing: what had it was taken away. It is never taken from where the reader has moved it meanwhile. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body
