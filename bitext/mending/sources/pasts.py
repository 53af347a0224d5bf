"""The preterite of Spanish verbs by their infinitives, in the third person: "anular" is "anuló", "anularon"."""

from __future__ import annotations

# Verbs that are so alone, and what other verbs end in too.
_OWN = {
    "ser": ("fue", "fueron"), "ir": ("fue", "fueron"), "dar": ("dio", "dieron"), "ver": ("vio", "vieron"),
    "prever": ("previó", "previeron"), "reír": ("rio", "rieron"), "sonreír": ("sonrió", "sonrieron"),
    "estar": ("estuvo", "estuvieron"), "andar": ("anduvo", "anduvieron"), "saber": ("supo", "supieron"),
    "haber": ("hubo", "hubieron"), "caber": ("cupo", "cupieron"), "oír": ("oyó", "oyeron"),
}  # fmt: skip
_ENDS = {
    "tener": ("tuvo", "tuvieron"), "venir": ("vino", "vinieron"), "poner": ("puso", "pusieron"),
    "decir": ("dijo", "dijeron"), "hacer": ("hizo", "hicieron"), "facer": ("fizo", "ficieron"),
    "poder": ("pudo", "pudieron"), "querer": ("quiso", "quisieron"), "traer": ("trajo", "trajeron"),
    "ducir": ("dujo", "dujeron"),
}  # fmt: skip
# Stems that change; longer ends first.
_STEMS = dict(
    pair.split("/")
    for pair in (
        "pedir/pid sentir/sint mentir/mint herir/hir seguir/sigu vestir/vist servir/sirv vertir/virt ferir/fir "
        "gerir/gir medir/mid petir/pit legir/lig regir/rig cebir/cib rendir/rind rretir/rrit gemir/gim hervir/hirv "
        "morir/mur dormir/durm requerir/requir pentir/pint"
    ).split()
)


def say_past(infinitive: str, *, is_plural: bool = False) -> str:
    """The preterite of a Spanish verb, which may be reflexive, in the third person.

    >>> [say_past(verb) for verb in ("anular", "perder", "caer", "morir", "detener", "conducir", "seguir", "construir")]
    ['anuló', 'perdió', 'cayó', 'murió', 'detuvo', 'condujo', 'siguió', 'construyó']
    >>> [say_past(verb, is_plural=True) for verb in ("anular", "traer", "herir", "hacer", "estrellarse", "ser", "leer")]
    ['anularon', 'trajeron', 'hirieron', 'hicieron', 'se estrellaron', 'fueron', 'leyeron']
    """
    if infinitive.endswith("se"):
        return f"se {say_past(infinitive[:-2], is_plural=is_plural)}"
    if infinitive in _OWN:
        return _OWN[infinitive][is_plural]
    for end, forms in _ENDS.items():
        if infinitive.endswith(end):
            return infinitive.removesuffix(end) + forms[is_plural]
    if infinitive.endswith("ar"):
        return infinitive[:-2] + ("aron" if is_plural else "ó")
    weak = next((end for end in _STEMS if infinitive.endswith(end)), None)
    stem = infinitive[:-2] if weak is None else infinitive.removesuffix(weak) + _STEMS[weak]
    if stem.endswith(("ñ", "ll")):
        return stem + ("eron" if is_plural else "ó")
    is_open = stem[-1] in "aeou" and not stem.endswith(("gu", "qu"))  # "cayó", "construyó", but "siguió"
    return stem + ("y" if is_open else "i") + ("eron" if is_plural else "ó")


# What is done by its subject alone, with the present and its subjunctive.
ALONE = {
    infinitive: (present, subjunctive)
    for infinitive, present, subjunctive in (
        three.split("/")
        for three in (
            "acabar/acaba/acabe acudir/acude/acuda amanecer/amanece/amanezca aparecer/aparece/aparezca "
            "arder/arde/arda aterrizar/aterriza/aterrice caer/cae/caiga chocar/choca/choque "
            "colisionar/colisiona/colisione comenzar/comienza/comience comparecer/comparece/comparezca "
            "concluir/concluye/concluya descarrilar/descarrila/descarrile desaparecer/desaparece/desaparezca "
            "desembarcar/desembarca/desembarque dimitir/dimite/dimita empezar/empieza/empiece entrar/entra/entre "
            "estallar/estalla/estalle expirar/expira/expire explotar/explota/explote fallecer/fallece/fallezca "
            "finalizar/finaliza/finalice fracasar/fracasa/fracase irrumpir/irrumpe/irrumpa llegar/llega/llegue "
            "morir/muere/muera nacer/nace/nazca naufragar/naufraga/naufrague ocurrir/ocurre/ocurra "
            "regresar/regresa/regrese renunciar/renuncia/renuncie salir/sale/salga sobrevenir/sobreviene/sobrevenga "
            "surgir/surge/surja terminar/termina/termine trascender/trasciende/trascienda vencer/vence/venza "
            "volcar/vuelca/vuelque"
        ).split()
    )
}
# Participles of preterites in the plural that no rule makes.
_PARTICIPLES = dict(
    pair.split("/")
    for pair in (
        "abrieron/abierto cubrieron/cubierto descubrieron/descubierto detuvieron/detenido "
        "devolvieron/devuelto dijeron/dicho disolvieron/disuelto escribieron/escrito hicieron/hecho hirieron/herido "
        "impusieron/impuesto propusieron/propuesto pusieron/puesto reabrieron/reabierto resolvieron/resuelto "
        "retuvieron/retenido rompieron/roto trajeron/traído vieron/visto despidieron/despedido eligieron/elegido "
        "persiguieron/perseguido destituyeron/destituido construyeron/construido destruyeron/destruido "
        "condujeron/conducido redujeron/reducido introdujeron/introducido"
    ).split()
)


def find_participle(preterite: str) -> str | None:
    """The participle of a transitive verb by its preterite, third person plural; None for others.

    >>> find_participle("hallaron"), find_participle("detuvieron"), find_participle("siguen")
    ('hallado', 'detenido', None)
    """
    known = _PARTICIPLES.get(preterite)
    if known is None and preterite.endswith("aron"):
        return preterite.removesuffix("aron") + "ado"
    is_regular = preterite.endswith("ieron") and not preterite.endswith(("dieron", "fieron", "nieron", "sieron"))
    return preterite.removesuffix("ieron") + "ido" if known is None and is_regular else known
