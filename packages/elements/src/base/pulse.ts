import { sessionEnded } from './session.js'

interface Rhythm {
  beats: Set<() => void>
  timer: ReturnType<typeof setInterval>
  last: number
}

const rhythms = new Map<number, Rhythm>()

function beat(rhythm: Rhythm): void {
  if (document.hidden || sessionEnded()) return
  rhythm.last = performance.now()
  for (const each of [...rhythm.beats]) each()
}

/** Back from hidden, frozen or the back-forward cache: one refresh for what has become older than its interval. */
function onReturn(): void {
  for (const [seconds, rhythm] of rhythms) {
    if (performance.now() - rhythm.last >= seconds * 1000) beat(rhythm)
  }
}

/** Calls back every so many seconds while the page is visible; all that share an interval share a timer, so they ask in one batch. */
export function onPulse(seconds: number, callback: () => void): () => void {
  let rhythm = rhythms.get(seconds)
  if (!rhythm) {
    if (rhythms.size === 0) {
      document.addEventListener('visibilitychange', onReturn)
      addEventListener('pageshow', onReturn)
    }
    const made: Rhythm = {
      beats: new Set(),
      timer: setInterval(() => beat(made), seconds * 1000),
      last: performance.now(),
    }
    rhythms.set(seconds, (rhythm = made))
  }
  const { beats, timer } = rhythm
  beats.add(callback)
  return () => {
    if (!beats.delete(callback) || beats.size > 0) return
    clearInterval(timer)
    rhythms.delete(seconds)
    if (rhythms.size === 0) {
      document.removeEventListener('visibilitychange', onReturn)
      removeEventListener('pageshow', onReturn)
    }
  }
}
