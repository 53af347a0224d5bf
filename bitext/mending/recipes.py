"""What English recipes list, in Spanish: "2 tbsp olive oil", "1/2 cup chopped onion", "3 large eggs, beaten"."""

from __future__ import annotations

import re

_UNITS = {
    "tbsp": "cucharada", "tbsps": "cucharada", "tablespoon": "cucharada", "tablespoons": "cucharada",
    "tsp": "cucharadita", "tsps": "cucharadita", "teaspoon": "cucharadita", "teaspoons": "cucharadita",
    "cup": "taza", "cups": "taza", "pinch": "pizca", "handful": "puñado", "clove": "diente", "cloves": "diente",
    "can": "lata", "cans": "lata", "tin": "lata", "tins": "lata", "slice": "rebanada", "slices": "rebanada",
    "sprig": "ramita", "sprigs": "ramita", "oz": "onza", "ounce": "onza", "ounces": "onza", "lb": "libra",
    "lbs": "libra", "pound": "libra", "pounds": "libra", "g": "g", "kg": "kg", "ml": "ml", "stick": "barra",
    "sticks": "barra", "bunch": "manojo", "dash": "chorrito", "splash": "chorrito", "stalk": "tallo",
    "stalks": "tallo", "pint": "pinta", "pints": "pinta",
}  # fmt: skip
# Spanish with its gender and number.
_INGREDIENTS = {
    english: (spanish, form)
    for entry in (
        "flour/harina/f;plain flour/harina común/f;all-purpose flour/harina común/f;self-raising "
        "flour/harina con levadura/f;"
        "sugar/azúcar/m;brown sugar/azúcar moreno/m;caster sugar/azúcar extrafino/m;icing sugar/azúcar glas/m;"
        "powdered sugar/azúcar glas/m;salt/sal/f;sea salt/sal marina/f;pepper/pimienta/f;black pepper/pimienta negra/f;"
        "butter/mantequilla/f;unsalted butter/mantequilla sin sal/f;milk/leche/f;cream/nata/f;heavy "
        "cream/nata para montar/f;"
        "double cream/nata para montar/f;sour cream/nata agria/f;yogurt/yogur/m;cheese/queso/m;cheddar "
        "cheese/queso cheddar/m;"
        "parmesan cheese/queso parmesano/m;cream cheese/queso crema/m;egg/huevo/m;eggs/huevos/mp;egg "
        "yolks/yemas de huevo/fp;"
        "egg whites/claras de huevo/fp;large egg/huevo grande/m;large eggs/huevos grandes/mp;medium "
        "eggs/huevos medianos/mp;"
        "olive oil/aceite de oliva/m;vegetable oil/aceite vegetal/m;oil/aceite/m;"
        "vinegar/vinagre/m;onion/cebolla/f;onions/cebollas/fp;red onion/cebolla roja/f;garlic/ajo/m;tomato/tomate/m;"
        "tomatoes/tomates/mp;potatoes/patatas/fp;carrot/zanahoria/f;carrots/zanahorias/fp;celery/apio/m;"
        "parsley/perejil/m;"
        "basil/albahaca/f;cilantro/cilantro/m;coriander/cilantro/m;thyme/tomillo/m;rosemary/romero/m;mint/menta/f;"
        "lemon/limón/m;lemon juice/zumo de limón/m;lime juice/zumo de lima/m;orange juice/zumo de "
        "naranja/m;water/agua/f;"
        "rice/arroz/m;pasta/pasta/f;bread/pan/m;breadcrumbs/pan rallado/m;chicken/pollo/m;chicken "
        "broth/caldo de pollo/m;"
        "chicken stock/caldo de pollo/m;vegetable stock/caldo de verduras/m;beef/carne de vaca/f;ground "
        "beef/carne picada/f;"
        "minced beef/carne picada/f;bacon/beicon/m;ham/jamón/m;honey/miel/f;vanilla extract/extracto de vainilla/m;"
        "vanilla/vainilla/f;baking powder/levadura química/f;baking soda/bicarbonato/m;yeast/levadura/f;"
        "cinnamon/canela/f;"
        "cumin/comino/m;paprika/pimentón/m;ginger/jengibre/m;nutmeg/nuez moscada/f;chocolate chips/pepitas "
        "de chocolate/fp;"
        "dark chocolate/chocolate negro/m;cocoa powder/cacao en polvo/m;walnuts/nueces/fp;almonds/almendras/fp;"
        "raisins/pasas/fp;apples/manzanas/fp;bananas/plátanos/mp;strawberries/fresas/fp;soy sauce/salsa de soja/f;"
        "tomato paste/concentrado de tomate/m;tomato sauce/salsa de tomate/f;mustard/mostaza/f;mayonnaise/mayonesa/f;"
        "mushrooms/champiñones/mp;peas/guisantes/mp;corn/maíz/m;beans/alubias/fp;black beans/alubias negras/fp;"
        "chickpeas/garbanzos/mp;lentils/lentejas/fp;spinach/espinacas/fp;oats/avena/f;maple syrup/sirope de arce/m"
    ).split(";")
    for english, spanish, form in [entry.split("/")]
}
# Said of them, in the masculine; with a hyphen what does not change.
_SAID = {
    "chopped": "picado", "finely chopped": "picado fino", "roughly chopped": "picado grueso", "diced": "en dados-",
    "sliced": "en rodajas-", "thinly sliced": "en rodajas finas-", "minced": "picado", "crushed": "machacado",
    "grated": "rallado", "beaten": "batido", "lightly beaten": "ligeramente batido", "melted": "derretido",
    "softened": "ablandado", "peeled": "pelado", "drained": "escurrido", "shredded": "rallado", "fresh": "fresco",
    "dried": "seco", "ground": "molido", "cooked": "cocido", "peeled and chopped": "pelado y picado",
    "peeled and diced": "pelado y en dados", "divided": "en varias partes-", "to taste": "al gusto-",
    "optional": "opcional-", "warm": "templado", "cold": "frío", "cubed": "en dados-",
    "at room temperature": "a temperatura ambiente-", "halved": "partido por la mitad", "chilled": "frío",
    "plus extra for serving": "y más para servir-", "for frying": "para freír-", "for serving": "para servir-",
}  # fmt: skip
_LONGEST = 3  # words of what is not in the table
_LINE_RE = re.compile(
    r"(?P<count>(?:\d+ )?\d+/\d+|\d*[½¼¾⅓⅔]|\d+(?:\.\d+)?(?: ?[-–] ?\d+)?|[Aa]|[Oo]ne)"
    rf"(?:(?P<gap> ?)(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\.?)?(?P<of> of)? "
    r"(?P<what>[a-z][a-z -]+?)(?:, (?P<how>[a-z ]+))?"
)


def say_ingredient(line: str) -> tuple[str, str, str] | None:
    """A line of a recipe in Spanish, with what is to be translated between what stands before and behind.

    >>> say_ingredient("2 tbsp olive oil"), say_ingredient("1/2 cup chopped onion")
    (('2 cucharadas de aceite de oliva', '', ''), ('1/2 taza de cebolla picada', '', ''))
    >>> say_ingredient("3 cloves garlic, finely chopped"), say_ingredient("2 large eggs, beaten")
    (('3 dientes de ajo, picado fino', '', ''), ('2 huevos grandes, batidos', '', ''))
    >>> say_ingredient("1 cup rosehip jelly"), say_ingredient("2 men, beaten")
    (('1 taza de ', 'rosehip jelly', ''), None)
    """
    match = _LINE_RE.fullmatch(line) if (len(line) < 80 and line[:1].isdigit()) or line[:1] in "½¼¾⅓⅔AaOo" else None
    if match is None:
        return None
    count, unit, what, how = match["count"], match["unit"], match["what"], match["how"]
    named = _name(what)
    said = _say_how(how, named[1]) if named and how else ""
    if said is None or (named is None and (unit is None or how is not None)):
        return None
    is_word = count.isalpha()
    if (unit is None and is_word) or (named is None and (is_word or len(what.split()) > _LONGEST or " and " in what)):
        return None
    before = f"{_say_count(count, unit)} de " if unit else f"{count} "
    return (f"{before}{named[0]}{said}", "", "") if named else (before, what, "")


def _say_count(count: str, unit: str) -> str:
    own = _UNITS[unit]
    if count.isalpha():
        article = "un" if own in ("puñado", "diente", "manojo", "chorrito", "tallo") else "una"
        return f"{article.capitalize() if count[0].isupper() else article} {own}"
    is_one = re.fullmatch(r"1|1?/?\d+/\d+|[½¼¾⅓⅔]", count) is not None
    return f"{count.replace('.', ',')} {own}{'' if is_one or len(own) < 3 else 's'}"


def _name(what: str) -> tuple[str, str] | None:
    """An ingredient, perhaps with a word before it, in Spanish with its form."""
    if what in _INGREDIENTS:
        return _INGREDIENTS[what]
    for said in sorted(_SAID, key=len, reverse=True):
        rest = what.removeprefix(f"{said} ")
        if rest != what and rest in _INGREDIENTS:
            spanish, form = _INGREDIENTS[rest]
            return f"{spanish} {_agree(_SAID[said], form)}", form
    return None


def _say_how(how: str, form: str) -> str | None:
    return f", {_agree(_SAID[how], form)}" if how in _SAID else None


def _agree(said: str, form: str) -> str:
    if said.endswith("-"):
        return said[:-1]
    ending = {"m": "o", "f": "a", "mp": "os", "fp": "as"}[form]
    return re.sub(r"(?<=[ditnr])o\b|(?<=fresc)o\b|(?<=frí)o\b", ending, said)
