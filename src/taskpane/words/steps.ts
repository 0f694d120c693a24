/** Texts of the line of steps that leads through a way of several screens. */
export const stepWords = {
  name: (number: number, name: string) => `Step ${number}: ${name}`,
} as const;
