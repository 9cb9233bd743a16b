using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>Prints a program as <c>nix-instantiate --parse</c> of Nix 2.34 does: one line, everything in parentheses.</summary>
public sealed class NormalForm
{
    static readonly SearchValues<byte> Special = SearchValues.Create("\"\\\n\r\t$"u8);

    readonly byte[] home;
    byte[] directory = "/"u8.ToArray();
    byte[] buffer;
    int length;

    /// <summary>A printer for any number of programs, one after the other.</summary>
    /// <param name="home">The home directory, which <c>~/</c> is printed as.</param>
    /// <param name="capacity">How many bytes there is room for at first.</param>
    public NormalForm(string home, int capacity = 4096)
    {
        this.home = Encoding.UTF8.GetBytes(home);
        buffer = GC.AllocateUninitializedArray<byte>(capacity);
    }

    /// <summary>What has been printed since <see cref="Clear"/>; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Printed => buffer.AsMemory(0, length);

    /// <summary>The program as text, without a line break at the end.</summary>
    /// <param name="root">The program.</param>
    /// <param name="directory">The directory of its file, absolute, which relative paths are printed with.</param>
    /// <param name="home">The home directory, which <c>~/</c> is printed as.</param>
    public static ReadOnlyMemory<byte> Print(AstNode root, string directory, string home)
    {
        var printer = new NormalForm(home) { directory = Encoding.UTF8.GetBytes(directory) };
        printer.Write(root);
        return printer.Printed;
    }

    /// <summary>Prints the program and a line break behind what is there.</summary>
    /// <param name="root">The program.</param>
    /// <param name="directory">The directory of its file, absolute, which relative paths are printed with.</param>
    public void PrintLine(AstNode root, string directory)
    {
        this.directory = Encoding.UTF8.GetBytes(directory);
        Write(root);
        Write("\n"u8);
    }

    /// <summary>Forgets what has been printed, and keeps the memory for more.</summary>
    public void Clear() => length = 0;

    void Write(AstNode node)
    {
        if (!DeepStack.HasRoom())
        {
            WriteOnFreshStack(node);
            return;
        }

        switch (node)
        {
            case AstVariable variable: Write(variable.Name.Bytes); break;
            case AstCall call: WriteCall(call); break;
            case AstSelect select: WriteSelect(select); break;
            case AstString text: WriteString(text.Value.Span); break;
            case AstAttributeSet set: WriteSet(set); break;
            case AstLambda lambda: WriteLambda(lambda); break;
            case AstList list: WriteList(list); break;
            case AstConcatenation concatenation: WriteConcatenation(concatenation); break;
            case AstBinary binary: WriteBinary(binary); break;
            case AstInteger integer: Write(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case AstFloat number: Write(FloatText.Of(number.Value)); break;
            case AstPath path: WritePath(path.Written.Span); break;
            case AstHasAttribute has: WriteHas(has); break;
            case AstLet let: WriteLet(let); break;
            case AstWith with: Write("(with "u8, with.Scope, "; "u8, with.Body, ")"u8); break;
            case AstIf condition: WriteIf(condition); break;
            case AstAssert assert: Write("assert "u8, assert.Condition, "; "u8, assert.Body, ""u8); break;
            case AstNot not: WriteNot(not); break;
            case AstCurrentPosition: Write("__curPos"u8); break;
        }
    }

    // A method of its own, because a closure is allocated where the method begins that holds it.
    void WriteOnFreshStack(AstNode node) => DeepStack.Continue(() => Write(node));

    void WriteCall(AstCall call)
    {
        Write("("u8);
        Write(call.Function);
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Write(" "u8);
            Write(call.Arguments[i]);
        }

        Write(")"u8);
    }

    void WriteSelect(AstSelect select)
    {
        Write("("u8);
        Write(select.Set);
        Write(")."u8);
        WritePath(select.Path);
        if (select.Default is null)
            return;
        Write(" or ("u8);
        Write(select.Default);
        Write(")"u8);
    }

    void WriteHas(AstHasAttribute has)
    {
        Write("(("u8);
        Write(has.Set);
        Write(") ? "u8);
        WritePath(has.Path);
        Write(")"u8);
    }

    void WritePath(IReadOnlyList<AstName> path)
    {
        for (int i = 0; i < path.Count; i++)
        {
            if (i > 0)
                Write("."u8);
            if (path[i].Symbol is { } symbol)
                WriteName(symbol);
            else
                Write("\"${"u8, path[i].Expression!, "}\""u8);
        }
    }

    void WriteSet(AstAttributeSet set)
    {
        Write(set.IsRecursive ? "rec { "u8 : "{ "u8);
        WriteBindings(set);
        Write("}"u8);
    }

    void WriteBindings(AstAttributeSet set)
    {
        var rented = ArrayPool<AstAttribute>.Shared.Rent(set.Attributes.Count);
        var sorted = rented.AsSpan(0, set.Attributes.Count);
        bool onlyPlain = true;
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = set.Attributes[i];
            onlyPlain &= sorted[i].Kind == AstAttributeKind.Plain;
        }

        sorted.Sort(static (left, right) => left.Name.Bytes.SequenceCompareTo(right.Name.Bytes));
        if (!onlyPlain)
            WriteInherited(set, sorted);
        foreach (var attribute in sorted)
        {
            if (attribute.Kind != AstAttributeKind.Plain)
                continue;
            WriteName(attribute.Name);
            Write(" = "u8, attribute.Value!, "; "u8);
        }

        sorted.Clear();
        ArrayPool<AstAttribute>.Shared.Return(rented);
        for (int i = 0; i < set.DynamicAttributes.Count; i++)
        {
            Write("\"${"u8, set.DynamicAttributes[i].Name, "}\" = "u8);
            Write(set.DynamicAttributes[i].Value);
            Write("; "u8);
        }
    }

    void WriteInherited(AstAttributeSet set, ReadOnlySpan<AstAttribute> sorted)
    {
        if (IsThere(sorted, -1, AstAttributeKind.Inherited))
        {
            Write("inherit"u8);
            WriteNames(sorted, -1, AstAttributeKind.Inherited);
        }

        for (int source = 0; source < set.Sources.Count; source++)
        {
            if (!IsThere(sorted, source, AstAttributeKind.InheritedFrom))
                continue;
            Write("inherit ("u8, set.Sources[source], ")"u8);
            WriteNames(sorted, source, AstAttributeKind.InheritedFrom);
        }
    }

    static bool IsThere(ReadOnlySpan<AstAttribute> attributes, int source, AstAttributeKind kind)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Kind == kind && attribute.Source == source)
                return true;
        }

        return false;
    }

    void WriteNames(ReadOnlySpan<AstAttribute> sorted, int source, AstAttributeKind kind)
    {
        foreach (var attribute in sorted)
        {
            if (attribute.Kind != kind || attribute.Source != source)
                continue;
            Write(" "u8);
            WriteName(attribute.Name);
        }

        Write("; "u8);
    }

    void WriteLambda(AstLambda lambda)
    {
        Write("("u8);
        if (lambda.Formals is { } formals)
        {
            WriteFormals(formals);
            Write(lambda.Argument is null ? " }"u8 : " } @ "u8);
        }

        if (lambda.Argument is not null)
            WriteName(lambda.Argument);
        Write(": "u8, lambda.Body, ")"u8);
    }

    void WriteFormals(AstFormals formals)
    {
        var rented = ArrayPool<AstFormal>.Shared.Rent(formals.Formals.Count);
        var sorted = rented.AsSpan(0, formals.Formals.Count);
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = formals.Formals[i];
        sorted.Sort(static (left, right) => left.Name.Bytes.SequenceCompareTo(right.Name.Bytes));
        Write("{ "u8);
        for (int i = 0; i < sorted.Length; i++)
        {
            Write(i == 0 ? ""u8 : ", "u8);
            WriteName(sorted[i].Name);
            if (sorted[i].Default is { } value)
                Write(" ? "u8, value, ""u8);
        }

        if (formals.HasEllipsis)
            Write(sorted.IsEmpty ? "..."u8 : ", ..."u8);
        sorted.Clear();
        ArrayPool<AstFormal>.Shared.Return(rented);
    }

    void WriteList(AstList list)
    {
        Write("[ "u8);
        for (int i = 0; i < list.Elements.Count; i++)
            Write("("u8, list.Elements[i], ") "u8);
        Write("]"u8);
    }

    void WriteConcatenation(AstConcatenation concatenation)
    {
        Write("("u8);
        for (int i = 0; i < concatenation.Parts.Count; i++)
        {
            Write(i == 0 ? ""u8 : " + "u8);
            Write(concatenation.Parts[i]);
        }

        Write(")"u8);
    }

    void WriteBinary(AstBinary binary)
    {
        Write("("u8, binary.Left, binary.Operator switch
        {
            SyntaxKind.Equal => " == "u8,
            SyntaxKind.NotEqual => " != "u8,
            SyntaxKind.LogicalAnd => " && "u8,
            SyntaxKind.LogicalOr => " || "u8,
            SyntaxKind.Implication => " -> "u8,
            SyntaxKind.Update => " // "u8,
            _ => " ++ "u8,
        });
        Write(binary.Right);
        Write(")"u8);
    }

    void WriteLet(AstLet let)
    {
        Write("(let "u8);
        WriteBindings(let.Bindings);
        Write("in "u8, let.Body, ")"u8);
    }

    void WriteIf(AstIf condition)
    {
        Write("(if "u8, condition.Condition, " then "u8, condition.Consequence, " else "u8);
        Write(condition.Alternative);
        Write(")"u8);
    }

    void WriteNot(AstNot not) => Write("(! "u8, not.Operand, ")"u8);

    void Write(ReadOnlySpan<byte> before, AstNode node, ReadOnlySpan<byte> after)
    {
        Write(before);
        Write(node);
        Write(after);
    }

    void Write(ReadOnlySpan<byte> before, AstNode first, ReadOnlySpan<byte> between, AstNode second, ReadOnlySpan<byte> after)
    {
        Write(before, first, between);
        Write(second);
        Write(after);
    }

    void WriteName(Symbol name)
    {
        if (NeedsQuotes(name.Bytes))
            WriteString(name.Bytes);
        else
            Write(name.Bytes);
    }

    static bool NeedsQuotes(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || !Lexing.CharacterClass.StartsIdentifier(name[0]))
            return true;
        foreach (byte b in name)
        {
            if (!Lexing.CharacterClass.IsIdentifier(b))
                return true;
        }

        return name.Length <= 7 && Lexing.Lexer.KeywordOf(name) is not (SyntaxKind.Identifier or SyntaxKind.Or);
    }

    void WriteString(ReadOnlySpan<byte> value)
    {
        Write("\""u8);
        while (true)
        {
            int special = value.IndexOfAny(Special);
            if (special < 0)
                break;
            Write(value[..special]);
            byte b = value[special];
            bool opens = b == '$' && special + 1 < value.Length && value[special + 1] == '{';
            Write(b switch
            {
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'"' => "\\\""u8,
                (byte)'\\' => "\\\\"u8,
                _ => opens ? "\\$"u8 : "$"u8,
            });
            value = value[(special + 1)..];
        }

        Write(value);
        Write("\""u8);
    }

    void WritePath(ReadOnlySpan<byte> written)
    {
        Reserve(PathText.LongestOf(written, directory, home));
        length += PathText.Resolve(written, directory, home, buffer.AsSpan(length));
    }

    void Write(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    void Reserve(int more)
    {
        if (buffer.Length - length < more)
            Array.Resize(ref buffer, (int)Math.Min(Math.Max(buffer.Length * 2L, (long)length + more), Array.MaxLength));
    }
}
