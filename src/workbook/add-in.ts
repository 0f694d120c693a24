/** Who the add-in is, as manifest.xml names it: the workbooks point to it by these. */
export const addIn = {
  manifestId: "b3f0c1d2-6a57-4e0b-9c41-5d2e8f7a1c36",
  version: "1.0.0.0",
} as const;
