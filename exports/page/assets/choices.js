// Tick boxes and lists of them, of which filters are made. Gives: countBy, tick, fading, toggled, group, choices.

const countBy = (list, key) => {
  const counts = new Map();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

// A tick box with its sign, words and number. Kinds and stances are ticked while shown; offences and articles once chosen.
const tick = ({ key, sign, words, count, checked, onchange }) => {
  const box = el("input", { type: "checkbox", checked, "data-key": key });
  box.onchange = () => onchange(box.checked);
  return el("label.tick", box, sign, el("span.words", bdi(words)), " ", el("span.number", thousands(count)));
};

const fading = (sign) => { sign.classList.add("fades"); return sign; };

const toggled = (set, value, isIn) => {
  const copy = new Set(set);
  if (isIn) copy.add(value);
  else copy.delete(value);
  return copy;
};

// A group whose content is made when it is first opened: what is closed costs nothing.
const group = (title, name, content, { open = true, chosen = 0 } = {}) => {
  const holder = el("details.filter", { open, "data-filter": name }, el("summary", title, chosen ? el("span.number", ` ${chosen} chosen`) : null));
  const fill = () => { if (holder.open && holder.children.length === 1) holder.append(...[content()].flat(2).filter(Boolean)); };
  holder.ontoggle = fill;
  fill();
  return holder;
};

// Many choices: the most frequent first, the chosen always, the rest by typing.
const choices = (name, items, chosen) => {
  const holder = el("div.choices");
  const list = el("div");
  const fill = (words) => {
    const found = items.filter((item) => chosen().has(item.value) || fold(item.words).includes(fold(words)));
    list.replaceChildren(...found.slice(0, 40).map((item) => tick({
      key: `${name} ${item.value}`, words: item.words, count: item.count, checked: chosen().has(item.value),
      onchange: (on) => change({ [name]: toggled(chosen(), item.value, on) }),
    })));
    if (found.length > 40) list.append(el("p.note", `${found.length - 40} more: type to find them`));
  };
  if (items.length > 10) {
    const input = el("input", { type: "search", placeholder: "Find", "aria-label": `Find among ${name}` });
    input.oninput = () => fill(input.value);
    holder.append(input);
  }
  fill("");
  holder.append(list);
  return holder;
};
