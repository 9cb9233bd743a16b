namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>
/// Runs an expression over bytes by keeping all ways of matching side by side, in the order of preference: time is
/// proportional to the length of the text times that of the expression, whatever they are. Matching the whole takes the
/// first way that gets there; searching takes the longest match, and of those the first way.
/// </summary>
sealed class RegexMachine(RegexProgram program, byte[] text)
{
    readonly int slots = (program.GroupCount + 1) * 2;
    readonly int[] visited = new int[program.Instructions.Length];
    readonly int[] looped = new int[program.Instructions.Length];
    readonly List<(int Instruction, int[] Places)> pending = [];
    List<(int Instruction, int[] Places)> current = [];
    List<(int Instruction, int[] Places)> next = [];
    int round;

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
        pending.Add((instruction, places));
        while (pending.Count > 0)
        {
            (int here, int[] taken) = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            ref readonly var operation = ref program.Instructions[here];
            if (visited[here] == round)
            {
                // Back at the head of a loop without having taken anything: the loop ends, once.
                if (operation.Operation == RegexOperation.Loop && looped[here] != round)
                {
                    looped[here] = round;
                    pending.Add((operation.Second, taken));
                }

                continue;
            }

            visited[here] = round;
            switch (operation.Operation)
            {
                case RegexOperation.Jump:
                    pending.Add((operation.First, taken));
                    break;
                case RegexOperation.Split or RegexOperation.Loop:
                    pending.Add((operation.Second, taken));
                    pending.Add((operation.First, taken));
                    break;
                case RegexOperation.Save:
                    int[] noted = (int[])taken.Clone();
                    noted[operation.First] = at;
                    pending.Add((here + 1, noted));
                    break;
                case RegexOperation.Begin when at == 0:
                case RegexOperation.End when at == text.Length:
                    pending.Add((here + 1, taken));
                    break;
                case RegexOperation.Take or RegexOperation.Accept:
                    reached.Add((here, taken));
                    break;
            }
        }
    }
}
