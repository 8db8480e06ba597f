// A rule that keeps what it was asked, so that no change of it can be tried by itself: the run must say so.
let isOver = false;

export function isOpen(shares: number): boolean {
  if (shares === 0) isOver = true;
  return !isOver;
}
