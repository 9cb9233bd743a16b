namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>
/// Compiles POSIX extended expressions as the library that Nix uses takes them: a backslash only before a character that
/// has a meaning, no back-references, and as many states as it allows.
/// </summary>
ref struct RegexCompiler
{
    // _GLIBCXX_REGEX_STATE_LIMIT; an instruction here is a state there.
    const int MostInstructions = 100_000;

    // What std::regex throws on; far deeper than any expression that is meant.
    const int MostNesting = 2_000;

    readonly ReadOnlySpan<byte> pattern;
    readonly List<RegexInstruction> code = [];
    readonly List<bool[]> classes = [];
    int at;
    int groups;
    int nesting;

    RegexCompiler(ReadOnlySpan<byte> pattern) => this.pattern = pattern;

    /// <exception cref="RegexException">It is no expression.</exception>
    public static RegexProgram Compile(ReadOnlySpan<byte> pattern)
    {
        var compiler = new RegexCompiler(pattern);
        compiler.Alternatives();
        if (compiler.at < pattern.Length)
            throw new RegexException("a parenthesis too many");
        compiler.Emit(RegexOperation.Accept);
        return new RegexProgram([.. compiler.code], [.. compiler.classes], compiler.groups);
    }

    readonly int Next => at < pattern.Length ? pattern[at] : -1;

    void Alternatives()
    {
        if (++nesting > MostNesting)
            throw new RegexException("nested too deeply", isTooLarge: true);
        int start = code.Count;
        Sequence();
        while (Next == '|')
        {
            at++;
            Insert(start, RegexOperation.Split, start + 1, code.Count + 2);
            int jump = Emit(RegexOperation.Jump);
            int second = code.Count;
            Sequence();
            // The second alternative may have begun with others: what comes after it is known only now.
            code[jump] = new RegexInstruction(RegexOperation.Jump, code.Count);
            code[start] = new RegexInstruction(RegexOperation.Split, start + 1, second);
        }

        nesting--;
    }

    void Sequence()
    {
        while (Next is not (-1 or '|' or ')'))
            Term();
    }

    void Term()
    {
        int start = code.Count;
        switch (Next)
        {
            case '^':
                at++;
                Emit(RegexOperation.Begin);
                return;
            case '$':
                at++;
                Emit(RegexOperation.End);
                return;
            case '(':
                Group();
                break;
            case '[':
                at++;
                Take(BracketReader.Read(pattern, ref at));
                break;
            case '.':
                at++;
                Take(ClassOf(static b => b != 0));
                break;
            case '\\':
                at++;
                if (Next < 0 || ".[\\()*+?{|^$"u8.IndexOf((byte)Next) < 0)
                    throw new RegexException("a backslash before an ordinary character");
                Literal();
                break;
            case '*' or '+' or '?' or '{':
                throw new RegexException("nothing to repeat");
            default:
                Literal();
                break;
        }

        while (Next is '*' or '+' or '?' or '{')
            Quantifier(start);
    }

    void Literal()
    {
        byte literal = pattern[at++];
        Take(ClassOf(b => b == literal));
    }

    void Group()
    {
        at++;
        int group = ++groups;
        Emit(RegexOperation.Save, group * 2);
        Alternatives();
        if (Next != ')')
            throw new RegexException("a parenthesis is not closed");
        at++;
        Emit(RegexOperation.Save, (group * 2) + 1);
    }

    void Quantifier(int start)
    {
        int kind = Next;
        at++;
        switch (kind)
        {
            case '*':
                Insert(start, RegexOperation.Loop, start + 1, code.Count + 2);
                Emit(RegexOperation.Jump, start);
                break;
            case '+':
                // Once, and then the head of the loop, behind which the next comes.
                Emit(RegexOperation.Loop, start, code.Count + 1);
                break;
            case '?':
                Insert(start, RegexOperation.Split, start + 1, code.Count + 1);
                break;
            default:
                Interval(start);
                break;
        }
    }

    void Interval(int start)
    {
        int least = Number() ?? throw new RegexException("a number is missing in an interval");
        int? most = least;
        if (Next == ',')
        {
            at++;
            most = Number();
        }

        if (Next != '}')
            throw new RegexException("an interval is not closed");
        at++;
        if (most < least)
            throw new RegexException("an interval that is empty");
        var body = code.GetRange(start, code.Count - start);
        code.RemoveRange(start, code.Count - start);
        for (int i = 0; i < least; i++)
            Copy(body, start);
        if (most is null)
        {
            int head = Emit(RegexOperation.Loop);
            Copy(body, start);
            Emit(RegexOperation.Jump, head);
            code[head] = new RegexInstruction(RegexOperation.Loop, head + 1, code.Count);
            return;
        }

        var splits = new List<int>();
        for (int i = least; i < most; i++)
        {
            splits.Add(Emit(RegexOperation.Split));
            Copy(body, start);
        }

        foreach (int split in splits)
            code[split] = new RegexInstruction(RegexOperation.Split, split + 1, code.Count);
    }

    int? Number()
    {
        int start = at;
        long value = 0;
        for (; Next is >= '0' and <= '9'; at++)
        {
            value = (value * 10) + (Next - '0');
            if (value > int.MaxValue)
                throw new RegexException("a number that is too large in an interval");
        }

        return at > start ? (int)value : null;
    }

    void Take(bool[] of)
    {
        classes.Add(of);
        Emit(RegexOperation.Take, classes.Count - 1);
    }

    static bool[] ClassOf(Func<byte, bool> holds)
    {
        bool[] members = new bool[256];
        for (int b = 0; b < members.Length; b++)
            members[b] = holds((byte)b);
        return members;
    }

    readonly int Emit(RegexOperation operation, int first = 0, int second = 0)
    {
        if (code.Count >= MostInstructions)
            throw new RegexException("too many states", isTooLarge: true);
        code.Add(new RegexInstruction(operation, first, second));
        return code.Count - 1;
    }

    /// <summary>Puts an instruction before others; their targets, which are all behind it, move by one.</summary>
    readonly void Insert(int index, RegexOperation operation, int first, int second)
    {
        Emit(RegexOperation.Accept);
        code.RemoveAt(code.Count - 1);
        code.Insert(index, default);
        for (int i = index + 1; i < code.Count; i++)
            code[i] = Moved(code[i], 1);
        code[index] = new RegexInstruction(operation, first, second);
    }

    readonly void Copy(List<RegexInstruction> body, int from)
    {
        int shift = code.Count - from;
        foreach (var instruction in body)
        {
            var moved = Moved(instruction, shift);
            Emit(moved.Operation, moved.First, moved.Second);
        }
    }

    static RegexInstruction Moved(RegexInstruction instruction, int by) => instruction.Operation switch
    {
        RegexOperation.Jump => instruction with { First = instruction.First + by },
        RegexOperation.Split or RegexOperation.Loop => instruction with { First = instruction.First + by, Second = instruction.Second + by },
        _ => instruction,
    };
}
