"""The palette as a style sheet: what a stance is coloured in the graph, its claims are on pages."""

from exports.palette import ARTICLE_KIND, NODE_STYLES, STANCE_STYLES


def palette_css() -> str:
    """One rule for each stance and each kind; nothing is told by them alone, the words stand beside."""
    rules = [f".stance-{stance} {{ --stance: {style.colour}; }}" for stance, style in STANCE_STYLES.items()]
    rules += [
        f"a.kind-{kind}::before {{ content: ''; display: inline-block; width: 0.6em; height: 0.6em; "
        f"margin-right: 0.3em; border: 1px solid currentColor; background: {style.colour}; "
        f"border-radius: {'50%' if style.shape == 'dot' else '0'}; }}"
        for kind, style in NODE_STYLES.items()
        if kind != ARTICLE_KIND  # named in every citation, where a mark would be noise
    ]
    return "\n".join(rules) + "\n"
