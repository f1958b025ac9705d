/* ws-fingerprint-words.c — a fingerprint as eight words that can be read aloud and written down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each word stands for one byte: whoever wrote down eight words holds 64 bits of the fingerprint. The lists must never change,
 * since papers refer to them; within a list no two words begin with the same four letters or differ by one letter. */

#include "ws-fingerprint-words.h"

#include <string.h>

static const char *const spanish[WS_N_FINGERPRINT_WORDS] = {
  "abanico", "abeja", "aceite", "acero", "aguja", "alambre", "aldea", "alfombra", "almendra", "ancla",
  "andamio", "anillo", "antena", "arco", "ardilla", "armario", "arpa", "arroyo", "asfalto", "atlas",
  "aula", "aurora", "bandera", "batuta", "bigote", "bisagra", "bosque", "botella", "brazo", "brisa",
  "brocha", "bronce", "bufanda", "buque", "butaca", "buzo", "caballo", "cacao", "cactus", "cadena",
  "caja", "calle", "camello", "campana", "canasta", "cantera", "caracol", "carpeta", "cascada",
  "cebolla", "cedro", "ceniza", "cereza", "cielo", "cigarra", "cinta", "ciruela", "cisne", "ciudad",
  "clavel", "clima", "cobija", "cobre", "cocina", "cohete", "colmena", "cometa", "corcho", "corona",
  "cosecha", "cubeta", "cuchara", "cuento", "cuerda", "cueva", "cumbre", "cuna", "danza", "dedal",
  "delta", "dibujo", "diente", "ducha", "durazno", "eclipse", "embudo", "encaje", "escoba", "escudo",
  "esfera", "espejo", "espiga", "esponja", "espuma", "estufa", "falda", "faro", "feria", "fiesta",
  "filtro", "flauta", "flecha", "fogata", "fresa", "frijol", "fruta", "fuego", "fuente", "gacela",
  "galleta", "garza", "gaviota", "girasol", "globo", "gorra", "gota", "granja", "grillo", "guante",
  "guayaba", "hamaca", "harina", "helado", "hierro", "hilera", "hormiga", "hotel", "huella", "huerta",
  "iguana", "imagen", "isla", "jaguar", "jarra", "jinete", "joya", "laguna", "lancha", "laurel", "lava",
  "lechuga", "lenteja", "letra", "libro", "liebre", "lienzo", "lirio", "llave", "lluvia", "loma", "loro",
  "lupa", "madera", "maleta", "manta", "manzana", "mapa", "mazorca", "medalla", "mercado", "metal",
  "miel", "milpa", "mirador", "molino", "moneda", "mosaico", "motor", "muelle", "muralla", "museo",
  "naranja", "nido", "niebla", "nogal", "noria", "novela", "nube", "nuez", "oasis", "oliva", "orilla",
  "oruga", "paisaje", "palacio", "panal", "papel", "parque", "pasillo", "patio", "pecera", "peine",
  "pelota", "perla", "piano", "pincel", "pintura", "pizarra", "planeta", "plaza", "pluma", "pozo",
  "pradera", "queso", "quetzal", "rampa", "rana", "raqueta", "regla", "reloj", "remo", "roble", "roca",
  "rodilla", "romero", "rueda", "salsa", "semilla", "sendero", "silbato", "silla", "sombra", "sopa",
  "surco", "tabla", "tambor", "tapete", "taza", "teatro", "techo", "tela", "templo", "tenedor", "tesoro",
  "tierra", "tigre", "timbre", "toalla", "tomillo", "tortuga", "trenza", "trigo", "trucha", "turquesa",
  "vainilla", "vapor", "venado", "ventana", "verano", "viaje", "vidrio", "violeta", "vuelo", "zafiro",
  "zanja", "zapato",
};

static const char *const english[WS_N_FINGERPRINT_WORDS] = {
  "acorn", "actor", "address", "airport", "album", "alley", "almond", "amber", "anchor", "animal",
  "antler", "anvil", "apple", "apron", "arcade", "arrow", "artist", "atlas", "autumn", "avenue",
  "bakery", "bamboo", "banana", "banjo", "barley", "basket", "beach", "bicycle", "biscuit", "blanket",
  "blossom", "border", "bottle", "bread", "breeze", "brick", "bridge", "broom", "bubble", "bucket",
  "butter", "cabin", "cactus", "camera", "candle", "canoe", "canvas", "carpet", "carrot", "castle",
  "cedar", "ceiling", "chess", "chimney", "circle", "clover", "cobble", "coconut", "compass", "copper",
  "coral", "corner", "cotton", "cradle", "crane", "cricket", "cupboard", "curtain", "cushion", "daisy",
  "desert", "diamond", "dinner", "dolphin", "drawer", "drum", "duck", "eagle", "earth", "easel", "echo",
  "eclipse", "elbow", "elephant", "emerald", "engine", "evening", "fabric", "factory", "falcon",
  "feather", "fence", "ferry", "fiddle", "finger", "flame", "flower", "flute", "forest", "fossil",
  "friday", "frost", "funnel", "galaxy", "garden", "garlic", "giraffe", "glacier", "glove", "goose",
  "grape", "guitar", "hammer", "harbour", "harvest", "helmet", "hickory", "hinge", "honey", "horizon",
  "hotel", "iceberg", "insect", "island", "ivory", "jacket", "january", "jasmine", "jelly", "jewel",
  "jigsaw", "jungle", "kettle", "kitchen", "kite", "knot", "ladder", "lagoon", "lantern", "laundry",
  "lemon", "lettuce", "library", "lily", "linen", "lizard", "lobster", "locket", "magnet", "mango",
  "maple", "marble", "market", "meadow", "mineral", "mirror", "monday", "mosaic", "museum", "napkin",
  "needle", "nickel", "north", "oatmeal", "ocean", "october", "olive", "onion", "opera", "orange",
  "orchard", "otter", "oyster", "paddle", "palace", "panther", "paper", "pasture", "pebble", "pencil",
  "pepper", "piano", "picnic", "pigeon", "pillow", "planet", "plaza", "pollen", "pony", "potato",
  "prairie", "puppet", "puzzle", "queen", "quilt", "rabbit", "radio", "rainbow", "raven", "ribbon",
  "river", "robin", "salmon", "sandal", "saturn", "scarf", "school", "shadow", "shelter", "silver",
  "slipper", "smoke", "snail", "spider", "sponge", "stable", "statue", "stone", "street", "sugar",
  "summer", "sunset", "swan", "tablet", "teapot", "temple", "thimble", "thunder", "ticket", "tiger",
  "timber", "tomato", "towel", "tractor", "train", "tulip", "turtle", "umbrella", "vanilla", "velvet",
  "village", "violin", "volcano", "voyage", "wagon", "walnut", "water", "wheat", "whistle", "window",
  "winter", "wool", "yacht", "yellow", "yogurt", "zebra",
};

/**
 * ws_fingerprint_get_word:
 * @language: "es" or "en"
 * @byte: which
 */
const char *
ws_fingerprint_get_word (const char *language,
                         guint8      byte)
{
  return g_str_has_prefix (language, "es") ? spanish[byte] : english[byte];
}

/**
 * ws_fingerprint_to_words:
 * @hash: a SHA-256 in hexadecimal digits, or nothing
 * @language: "es" or "en"
 *
 * Returns: (transfer full): a word for each of the first eight bytes, with blanks between; "" where @hash is none
 */
char *
ws_fingerprint_to_words (const char *hash,
                         const char *language)
{
  GString *text = g_string_new (NULL);

  if (hash == NULL || strspn (hash, "0123456789abcdef") < 2 * WS_FINGERPRINT_WORDS)
    return g_string_free (text, FALSE);
  for (guint i = 0; i < WS_FINGERPRINT_WORDS; i++)
    {
      guint8 byte = g_ascii_xdigit_value (hash[2 * i]) * 16 + g_ascii_xdigit_value (hash[2 * i + 1]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ws_fingerprint_get_word (language, byte));
    }
  return g_string_free (text, FALSE);
}
