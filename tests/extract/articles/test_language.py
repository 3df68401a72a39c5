import pytest

from extract.articles.language import FUNCTION_WORDS, is_english


def test_the_table_holds_single_lower_case_words() -> None:
    assert all(word.isalpha() and word.islower() for word in FUNCTION_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said on Monday that the men had been freed from a house near the port and "
        "that they would be heard.",
        "Australia, Bahrain, Canada, Denmark and France have sent aircraft; the strikes hit two "
        "vehicles near Raqqa, one "
        "building near Palmyra and three positions which were used by fighters, the command said from its office.",
        "Ministry denies report",
        "Mohammad Javad Zarif",
    ],
)
def test_english_passes(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Das Ministerium hat am Montag die Vorwürfe zurückgewiesen, wonach es in dem Fall nicht "
        "genug getan habe. Man war "
        "also in der Lage, die Opfer zu schützen, und die Polizei will nun handeln.",
        "Le ministre a nié les faits et on attend la suite du procès. Il y a un an, on avait arrêté "
        "six hommes à Paris or "
        "ils ont été libérés par la cour.",
        "De minister zei dat hij over de zaak is ingelicht en dat er in het kabinet een besluit was "
        "genomen. We hebben van "
        "de politie gehoord dat het slachtoffer in een hotel was.",
        "Han sagde at politiet i København har anholdt en mand, der er under mistanke for at have smuglet folk over "
        "grænsen. Det var i går at de fik at vide, at han er her.",
        "El gobierno rechazó el informe y dijo a la prensa que la policía detuvo a dos hombres en "
        "el aeropuerto y los llevó "
        "a un centro en la capital.",
        "وزارت امور خارجه این گزارش را رد کرد",
        "Министерство опровергло сообщения об аресте",
    ],
)
def test_other_languages_do_not(text: str) -> None:
    assert not is_english(text)
