/** Texts of the buttons that move an entry of an order. */
export const orderWords = {
  up: (name: string) => `Move up ${name}`,
  down: (name: string) => `Move down ${name}`,
} as const;
