namespace AskNix.Understanding.Names;

/// <summary>How many slips a name of this length may hold and still be taken for another: short names are near to everything.</summary>
static class NearBound
{
    public static int Of(int length) => length switch { < 4 => 0, < 8 => 1, < 13 => 2, _ => 3 };
}
