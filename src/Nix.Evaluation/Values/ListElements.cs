using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>
/// What a function gives for each element of a list, or for each index: thunks that are made when somebody asks for them, many at once. So a long list
/// that is walked through keeps values and no thunks, and those lie side by side, which is what collecting garbage takes least time for.
/// </summary>
/// <param name="code">Applies the function.</param>
/// <param name="to">The list; null where the function is applied to indices.</param>
/// <param name="count">How many there are.</param>
/// <param name="region">The region of a session's memory that the thunks belong to.</param>
sealed class ListElements(Code code, NixList? to, int count, int region)
{
    const int AtOnce = 1024;

    int left = count;

    /// <summary>Makes the one at an index and those around it, none of which has been made.</summary>
    /// <returns>Whether all are made now.</returns>
    internal bool MakeAround(int index, Slot[] items)
    {
        int from = index - (index % AtOnce), end = Math.Min(from + AtOnce, items.Length);
        if (to is null)
        {
            // All indices before all thunks: what stays lies together.
            for (int i = from; i < end; i++)
                items[i].Value = NixInteger.Of(i);
        }

        for (int i = from; i < end; i++)
            items[i].Value = Thunk.Of(code, to is null ? items[i].Value : to[i], region);
        left -= end - from;
        return left == 0;
    }
}
