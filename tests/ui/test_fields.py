"""Fields as data."""

from afterword.ui.fields import Field, FieldKind


def test_a_moment_reads_and_yields_its_zone_too() -> None:
    field = Field(name="starts_at", label="When", kind=FieldKind.MOMENT, zone="zone")
    assert field.names == ("starts_at", "zone")
    assert Field(name="role", label="Role").names == ("role",)
