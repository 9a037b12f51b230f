/**
 * When the scheduled jobs run, as graphile-worker's crontab; times are UTC. `fill`: a slot that passed while no worker
 * ran, as one does when all are restarted on the minute, is made up for when it is not older.
 */
export const crontab = [
  "* * * * * expire-orders ?fill=10m",
  "*/10 * * * * expire-drafts ?fill=10m",
  "* * * * * expire-edits ?fill=10m",
  "*/2 * * * * reconcile ?fill=10m",
  "*/5 * * * * sweep-files ?fill=10m",
  "41 2 * * * reconcile-long ?fill=1d",
  "17 3 * * * tidy ?fill=1d",
].join("\n");
