/**
 * A page allows no inline style: what ECharts writes as style becomes attributes, and its rules for the mouse, class names and
 * pointers go. Points become circles, a quarter as long. Texts are escaped by ECharts and are never inside a tag, so only tags are
 * looked at.
 */
export function tidySvg(svg: string): string {
  return svg
    .replaceAll(/<style\s*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>/g, '')
    .replaceAll(/<[a-zA-Z][^<>]*>/g, (tag) => roundPoint(plainTag(tag)))
    .replaceAll('></path>', '/>')
    .replaceAll('></circle>', '/>');
}

function plainTag(tag: string): string {
  // A sign of the legend is no point of the drawing.
  const said = tag.includes(' ecmeta_ssr_type="legend"')
    ? tag.replaceAll(/ ecmeta_(?:series|data)_index="[^"]*"/g, '')
    : tag;
  return said
    .replaceAll(/ (?:class|pointer-events|ecmeta_ssr_type|ecmeta_silent|cursor)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(' ecmeta_series_index=', ' data-group=')
    .replace(' ecmeta_data_index=', ' data-point=')
    .replace(/^<(path|circle)(.*)></, '<$1$2><');
}

function attributesOf(style: string): string {
  return style
    .split(';')
    .map((rule) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule))
    .map((found) => (found === null ? '' : ` ${found[1] ?? ''}="${found[2] ?? ''}"`))
    .join('');
}

const unitCircle =
  /^<path d="M1 0A1 1 0 1 1 1 -0\.1A1 1 0 0 1 1 0" transform="matrix\(([\d.]+),0,0,\1,([\d.-]+),([\d.-]+)\)"(.*)$/;

function roundPoint(tag: string): string {
  const found = unitCircle.exec(tag);
  if (found === null) return tag;
  const [, radius = '1', x = '0', y = '0', rest = ''] = found;
  const scaled = rest
    .replaceAll(/ stroke-width="[\d.]+"/g, ' stroke-width="1"')
    .replaceAll(/ vector-effect="[^"]*"/g, '');
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"${scaled}`;
}

function tenth(text: string): string {
  return String(Math.round(10 * Number(text)) / 10);
}
