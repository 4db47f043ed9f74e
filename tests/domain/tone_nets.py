"""Small nets for tests of the tone guide."""

from array import array

from hypothesis import strategies as st

from afterword.domain.tone_layers import GATES, REACH, Gates, Layers, Memory

WORDS = ("what", "did", "do", "wrong")
SIZE, FILTERS, HIDDEN, UNITS, SCORES = 2, 3, 2, 2, 3
_NUMBER = st.integers(-127, 127)


@st.composite
def some_layers(draw: st.DrawFn) -> Layers:
    """Draw a net of a few filters and units that remember, with any numbers."""

    def numbers(count: int) -> "array[int]":
        return array("b", draw(st.lists(_NUMBER, min_size=count, max_size=count)))

    def whole(count: int, most: int) -> tuple[int, ...]:
        return tuple(draw(st.lists(st.integers(-most, most), min_size=count, max_size=count)))

    def gates() -> Gates:
        return Gates(
            inputs=tuple(numbers(GATES * UNITS) for _ in range(SIZE)),
            states=tuple(numbers(GATES * UNITS) for _ in range(UNITS)),
            factor=draw(st.integers(500, 1023)),
            shift=8,
            biases=whole(GATES * UNITS, 20_000),
            state_biases=whole(UNITS, 20_000),
        )

    return Layers(
        kinds=("blame_question", "gratitude"),
        words=WORDS,
        size=SIZE,
        vectors=array("b", [0] * SIZE) + numbers(SIZE * (len(WORDS) + 1)),
        filters=tuple(numbers(FILTERS * REACH) for _ in range(SIZE)),
        shift=4,
        biases=whole(FILTERS, 900),
        hidden=tuple(numbers(HIDDEN) for _ in range(FILTERS)),
        hidden_shift=5,
        hidden_biases=whole(HIDDEN, 9_000),
        outputs=tuple(numbers(SCORES) for _ in range(FILTERS + HIDDEN)),
        offsets=(0.5, -0.5, 0.0),
        step=0.01,
        memory=Memory(
            forwards=gates(),
            backwards=gates(),
            measure=3e-5,
            outputs=tuple(numbers(SCORES) for _ in range(4 * UNITS)),
            offsets=(0.25, 0.0, -1.0),
            step=1e-4,
        ),
    )
