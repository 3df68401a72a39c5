"""Words a second of the English pipeline on a batch of made-up articles: `python benchmarks/pipeline_speed.py`.

The articles are put together from the sentences below, shuffled by a fixed seed, in paragraphs of one to five
sentences, 200 to 900 words each: the shape of news.
"""

import argparse
import random
import time

from extract.english import load_pipeline

SENTENCES = (
    "The ministry said on Tuesday that it had opened an inquiry into the deaths of 14 villagers near the border.",
    '"We have asked the government to explain why its soldiers fired on unarmed people," said Maria Keller, who '
    "leads the group's office in Geneva.",
    "The army denied the allegation.",
    "According to a report by the United Nations, at least 3,000 children were recruited by armed groups in 2018.",
    "Opposition lawmakers accused President Daniel Osei of ignoring the findings, a charge his spokesman rejected as "
    "politically motivated.",
    "He was arrested at his home in March and has been held without trial since then, his lawyer said.",
    "Neither company responded to requests for comment.",
    "Officials in the capital, who asked not to be named because they were not allowed to speak to reporters, said the "
    "shipment had been seized by customs officers at the port.",
    "Two witnesses told the court that they had seen the commander order the attack.",
    "The European Commission called on both sides to return to talks.",
)  # fmt: skip


def make_articles(number: int, seed: int = 1) -> list[str]:
    """So many articles, the same for the same seed."""
    rng = random.Random(seed)
    articles = []
    for _ in range(number):
        paragraphs, words, wanted = [], 0, rng.randint(200, 900)
        while words < wanted:
            paragraph = " ".join(rng.choice(SENTENCES) for _ in range(rng.randint(1, 5)))
            words += len(paragraph.split())
            paragraphs.append(paragraph)
        articles.append("\n\n".join(paragraphs))
    return articles


def main() -> None:
    """Print the speed on a batch, and article by article."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    options = parser.parse_args()
    articles = make_articles(options.articles)
    started = time.perf_counter()
    nlp = load_pipeline()
    nlp("Warm up.")
    print(f"loaded in {time.perf_counter() - started:.1f} s")
    if options.profile:
        import cProfile

        cProfile.runctx("list(nlp.pipe(articles))", {"nlp": nlp, "articles": articles}, {}, sort="cumulative")
    started = time.perf_counter()
    words = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(articles))
    spent = time.perf_counter() - started
    print(f"batch: {words} words in {spent:.1f} s, {words / spent:.0f} words a second")
    some = articles[: max(1, len(articles) // 6)]
    started = time.perf_counter()
    words = sum(len(nlp(article)) for article in some)
    spent = time.perf_counter() - started
    print(f"one by one: {words / spent:.0f} words a second")


if __name__ == "__main__":
    main()
