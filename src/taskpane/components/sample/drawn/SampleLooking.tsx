export function SampleLooking() {
  return null;
}
