/**
 * How the pages are shown to who sees badly: kept with the person, and in a cookie for who has not signed in. The first choice of
 * each is where the mode begins.
 */
export const viewChoices = {
  size: ['large', 'larger', 'largest'],
  face: ['golos', 'pt_sans'],
  scheme: ['black_on_white', 'white_on_black', 'blue_on_blue'],
  spacing: ['normal', 'wide', 'wider'],
} as const;

type Choices = typeof viewChoices;
export type ViewKey = keyof Choices;

export type View = { readonly [K in ViewKey]: Choices[K][number] } & {
  /** False: the ordinary version; the rest is remembered for the next time. */
  readonly isOn: boolean;
  readonly hasPictures: boolean;
};

export const ordinaryView: View = {
  isOn: false,
  size: 'large',
  face: 'golos',
  scheme: 'black_on_white',
  spacing: 'normal',
  hasPictures: true,
};

const keys = Object.keys(viewChoices) as ViewKey[];

/** `on.size-large.face-golos.scheme-black_on_white.spacing-normal.pictures-on`: fit for a cookie, and for `~=` in a style. */
export function writeView(view: View): string {
  const chosen = keys.map((key) => `${key}-${view[key]}`);
  return [view.isOn ? 'on' : 'off', ...chosen, `pictures-${view.hasPictures ? 'on' : 'off'}`].join('.');
}

/** Whatever is not understood stays as in the ordinary version. */
export function readView(text: string): View {
  const said = new Set(text.split('.'));
  const chosen = keys.flatMap((key) =>
    viewChoices[key].filter((value) => said.has(`${key}-${value}`)).map((value) => [key, value]),
  );
  return {
    ...ordinaryView,
    ...(Object.fromEntries(chosen) as Partial<View>),
    isOn: said.has('on'),
    hasPictures: !said.has('pictures-off'),
  };
}
