namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>
/// Runs an expression over bytes by keeping all ways of matching side by side, in the order of preference: time is
/// proportional to the length of the text times that of the expression, whatever they are. Matching the whole takes the
/// first way that gets there; searching takes the longest match, and of those the first way.
/// </summary>
sealed class RegexMachine(RegexProgram program, byte[] text)
{
    // How often on average one place may be come by again; keeps the time proportional whatever loops are nested.
    const int MostAgain = 8;

    readonly int slots = (program.GroupCount + 1) * 2;
    readonly int[] visited = new int[program.Instructions.Length];
    readonly ulong[] firstLoops = new ulong[program.Instructions.Length];
    readonly HashSet<(int Instruction, ulong Loops)> again = [];
    readonly List<Way> pending = [];
    List<(int Instruction, int[] Places)> current = [];
    List<(int Instruction, int[] Places)> next = [];
    int round;
    int againRound;

    /// <summary>Where the whole and its groups are, if all of the text matches; -1 for a group that has no part in it.</summary>
    public int[]? MatchWhole() => Run(0, isWhole: true, mayBeEmpty: true);

    /// <summary>All matches, from left to right; after an empty one the search goes on one byte later.</summary>
    public IEnumerable<int[]> FindAll()
    {
        int start = 0;
        bool hadEmpty = false;
        while (start <= text.Length)
        {
            int[]? found = null;
            if (hadEmpty)
            {
                if (start == text.Length)
                    yield break;
                found = Run(start, isWhole: false, mayBeEmpty: false);
                if (found is null)
                    start++;
            }

            for (int from = start; found is null && from <= text.Length; from++)
                found = Run(from, isWhole: false, mayBeEmpty: true);
            if (found is null)
                yield break;
            yield return found;
            hadEmpty = found[0] == found[1];
            start = found[1];
        }
    }

    int[]? Run(int start, bool isWhole, bool mayBeEmpty)
    {
        int[]? best = null;
        current.Clear();
        int[] places = new int[slots];
        Array.Fill(places, -1);
        places[0] = start;
        round++;
        Follow(0, places, start, current);
        for (int at = start; ; at++)
        {
            round++;
            next.Clear();
            foreach ((int instruction, int[] taken) in current)
            {
                ref readonly var operation = ref program.Instructions[instruction];
                if (operation.Operation == RegexOperation.Accept)
                {
                    if (isWhole ? at != text.Length : (at == start && !mayBeEmpty))
                        continue;
                    if (best is null || best[1] < at)
                    {
                        best = (int[])taken.Clone();
                        best[1] = at;
                    }
                }
                else if (at < text.Length && program.Classes[operation.First][text[at]])
                {
                    Follow(instruction + 1, taken, at + 1, next);
                }
            }

            if (next.Count == 0 || at == text.Length)
                return best;
            (current, next) = (next, current);
        }
    }

    /// <summary>Everything that is reached without taking a byte, preferred ways first, each place by its first way only.</summary>
    void Follow(int instruction, int[] places, int at, List<(int Instruction, int[] Places)> reached)
    {
        pending.Clear();
        pending.Add(new Way(instruction, places, 0));
        while (pending.Count > 0)
        {
            var way = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            int here = way.Instruction;
            ref readonly var operation = ref program.Instructions[here];
            if (!IsNew(here, way.Loops, operation.Operation))
                continue;
            switch (operation.Operation)
            {
                case RegexOperation.Jump:
                    pending.Add(way with { Instruction = operation.First });
                    break;
                case RegexOperation.Split:
                    pending.Add(way with { Instruction = operation.Second });
                    pending.Add(way with { Instruction = operation.First });
                    break;
                case RegexOperation.Loop:
                    pending.Add(way with { Instruction = operation.Second });
                    // Once more only if this way has not begun that loop at this place already.
                    ulong loop = 1UL << (here % 64);
                    if ((way.Loops & loop) == 0)
                        pending.Add(way with { Instruction = operation.First, Loops = way.Loops | loop });
                    break;
                case RegexOperation.Save:
                    int[] noted = (int[])way.Places.Clone();
                    noted[operation.First] = at;
                    pending.Add(way with { Instruction = here + 1, Places = noted });
                    break;
                case RegexOperation.Begin when at == 0:
                case RegexOperation.End when at == text.Length:
                    pending.Add(way with { Instruction = here + 1 });
                    break;
                case RegexOperation.Take or RegexOperation.Accept:
                    reached.Add((here, way.Places));
                    break;
            }
        }
    }

    /// <summary>
    /// Whether nothing better has come by here. A way through a loop that took nothing comes by again and counts, since
    /// it notes the group of the loop anew.
    /// </summary>
    bool IsNew(int here, ulong loops, RegexOperation operation)
    {
        if (visited[here] != round)
        {
            visited[here] = round;
            firstLoops[here] = loops;
            return true;
        }

        if (operation is RegexOperation.Take or RegexOperation.Accept || firstLoops[here] == loops)
            return false;
        if (againRound != round)
        {
            again.Clear();
            againRound = round;
        }

        return again.Count < MostAgain * program.Instructions.Length && again.Add((here, loops));
    }

    /// <summary>A way of matching: where it is, what its groups took, and the loops it has begun at this place.</summary>
    readonly record struct Way(int Instruction, int[] Places, ulong Loops);
}
