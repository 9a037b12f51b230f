/** What sets single products apart within their form, so that a set of nine balls shows nine and wicker is woven. */
const TRAITS: Readonly<Record<string, readonly string[]>> = {
  "attic-open-headphones": ["open"],
  "lull-sleep-earphones": ["sleep"],
  "wick-desk-lamp": ["shade"],
  "joldo-halt-roll-up-mat": ["roll"],
  "kozu-kurak-patchwork-cushion": ["patchwork"],
  "havrel-trestle-raised-cot": ["cot"],
  "fennimoor-burrow-cave-bed": ["hood"],
  "havrel-spout-steel-fountain": ["steel"],
  "quillow-silo-gravity-feeder": ["gravity"],
  "quillow-maze-slow-bowl": ["maze"],
  "tarnlow-ayran-enamel-bowl": ["enamel"],
  "joldo-ford-folding-bowls": ["folding"],
  "tarnlow-plinth-tilted-bowl": ["tilted"],
  "fennimoor-errand-canvas-carrier": ["canvas"],
  "fennimoor-convoy-double-stroller": ["two"],
  "nestrel-lantern-window-backpack": ["window"],
  "havrel-hamper-wicker-carrier": ["wicker"],
  "tarnlow-checkup-top-loader": ["top"],
  "nestrel-kestrel-tension-tree": ["ceiling"],
  "kozu-boz-felt-yurt-tree": ["yurt"],
  "havrel-column-cat-tree": ["large"],
  "havrel-atrium-cat-tree": ["wood"],
  "brindlefen-fellside-leather-collar": ["leather"],
  "brindlefen-heather-tweed-collar": ["tweed"],
  "quillow-minnow-breakaway-collar": ["cat"],
  "nestrel-wren-cat-harness": ["cat"],
  "brindlefen-long-field-training-line": ["long"],
  "joldo-dusk-reflective-lead": ["reflective"],
  "kozu-chylbyr-braided-lead": ["braided"],
  "joldo-cadence-running-lead": ["waist"],
  "kozu-korgool-felt-balls": ["felt-set"],
  "kozu-pantry-felt-mice": ["set-of-three"],
  "quillow-sift-snuffle-mat": ["snuffle"],
  "brindlefen-buoy-floating-rope": ["float"],
  "quillow-tumbler-treat-ball": ["treat"],
};

/** Traits of a product; most have none. */
export function traitsOf(slug: string): readonly string[] {
  return TRAITS[slug] ?? [];
}
