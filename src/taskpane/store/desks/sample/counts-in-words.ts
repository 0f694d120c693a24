interface Counts {
  readonly reserve: number;
  readonly followUp: number;
}

/** "15 in reserve", "15 for follow-up": behind what is said of the main sample. A part without records is left out. */
export function besidesMain({ reserve, followUp }: Counts): string[] {
  return [
    ...(reserve > 0 ? [`${reserve.toLocaleString("en-GB")} in reserve`] : []),
    ...(followUp > 0 ? [`${followUp.toLocaleString("en-GB")} for follow-up`] : []),
  ];
}
