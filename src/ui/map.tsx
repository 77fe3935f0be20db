import type { ReactElement } from 'react';
import type { MapPart } from '#kernel/map-part.ts';
import './map.css';

interface DrawnPart extends MapPart {
  /** Of the scale. */
  readonly step: string;
}

interface MapProps<Part extends DrawnPart> {
  readonly scene: { readonly width: number; readonly height: number; readonly areas: readonly Part[] };
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** Short, inside the area. */
  readonly shortOf: (part: Part) => string;
  /** The whole of it in words, for who hears the page or points at the area. */
  readonly saidOf: (part: Part) => string;
  readonly hrefOf?: (part: Part) => string;
  readonly onOpen?: (part: Part) => void;
  /** Steps of the scale in their order, each with its word. */
  readonly scale: readonly (readonly [step: string, word: string])[];
  /** Pixels of the letters in the drawing's own measure. */
  readonly fontSize?: number;
  /** How many times larger than its own measure it stands, where there is room. */
  readonly zoom?: number;
}

/** Tiles and boundaries alike: areas filled by a scale that also differs in lightness, with the number inside and the word below. */
export function RegionMap<Part extends DrawnPart>(props: MapProps<Part>): ReactElement {
  const { scene, label, scale, zoom = 1 } = props;
  return (
    <figure className="map" aria-label={label}>
      <svg
        viewBox={`-1 -1 ${String(scene.width + 2)} ${String(scene.height + 2)}`}
        width={scene.width * zoom}
        role="group"
        aria-label={label}
      >
        <MapPattern />
        {scene.areas.map((part) => (
          <MapLink key={part.id} part={part} {...props} />
        ))}
        {scene.areas.map((part) => (
          <MapText key={part.id} part={part} {...props} />
        ))}
      </svg>
      <figcaption>
        <ul className="map-scale">
          {scale.map(([step, word]) => (
            <li key={step}>
              <svg width="14" height="14" aria-hidden="true">
                <rect className={`map-fill map-${step}`} x="0.5" y="0.5" width="13" height="13" />
              </svg>
              {word}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Hatching of what has too few schools for a share: paper shows it without colour. */
function MapPattern(): ReactElement {
  return (
    <defs>
      <pattern id="map-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map-hatch-ground" width="6" height="6" />
        <line className="map-hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

type PartProps<Part extends DrawnPart> = MapProps<Part> & { readonly part: Part };

function MapLink<Part extends DrawnPart>({ part, hrefOf, onOpen, saidOf }: PartProps<Part>): ReactElement {
  const shape = (
    <path className={`map-fill map-${part.step}`} d={part.path} fillRule="evenodd">
      <title>{saidOf(part)}</title>
    </path>
  );
  if (hrefOf === undefined) return shape;
  return (
    <a
      href={hrefOf(part)}
      aria-label={saidOf(part)}
      onClick={(event) => {
        if (onOpen === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(part);
      }}
    >
      {shape}
    </a>
  );
}

function MapText<Part extends DrawnPart>({ part, shortOf, fontSize = 12 }: PartProps<Part>): ReactElement {
  return (
    <g className={`map-text map-text-${part.step}`} aria-hidden="true" fontSize={fontSize}>
      <text x={part.x} y={part.y - fontSize * 0.25}>
        {part.label}
      </text>
      <text x={part.x} y={part.y + fontSize}>
        {shortOf(part)}
      </text>
    </g>
  );
}
