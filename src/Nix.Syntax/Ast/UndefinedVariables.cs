namespace Nix.Syntax.Ast;

/// <summary>
/// Finds variables that nothing gives a value to, as Nix does before it evaluates: inside a <c>with</c> every name may be
/// defined. One object serves any number of programs of one symbol table, one after the other.
/// </summary>
public sealed class UndefinedVariables
{
    readonly List<AstVariable> found = [];

    // How many of the scopes around the place bind each symbol, by the symbol's number.
    int[] bound;
    int withs;

    /// <summary>Prepares for programs whose names are in the table.</summary>
    /// <param name="symbols">The table.</param>
    /// <param name="globals">The names that are defined everywhere, such as <c>builtins</c> and <c>__add</c>.</param>
    public UndefinedVariables(SymbolTable symbols, IEnumerable<string> globals)
    {
        bound = new int[Math.Max(1024, symbols.Count)];
        foreach (string name in globals)
            Bind(symbols.Intern(name), 1);
    }

    /// <summary>The undefined variables of a program, in the order Nix visits them.</summary>
    public IReadOnlyList<AstVariable> In(AstNode root)
    {
        found.Clear();
        Visit(root);
        return found.Count == 0 ? [] : [.. found];
    }

    void Visit(AstNode? node)
    {
        if (!DeepStack.HasRoom())
        {
            VisitOnFreshStack(node);
            return;
        }

        switch (node)
        {
            case AstVariable variable:
                if (withs == 0 && (variable.Name.Id >= bound.Length || bound[variable.Name.Id] == 0))
                    found.Add(variable);
                break;
            case AstSelect select:
                Visit(select.Set);
                Visit(select.Default);
                VisitPath(select.Path);
                break;
            case AstHasAttribute has:
                Visit(has.Set);
                VisitPath(has.Path);
                break;
            case AstAttributeSet set:
                VisitSet(set, set.IsRecursive, null);
                break;
            case AstLet let:
                VisitSet(let.Bindings, true, let.Body);
                break;
            case AstList list:
                VisitAll(list.Elements);
                break;
            case AstLambda lambda:
                VisitLambda(lambda);
                break;
            case AstCall call:
                Visit(call.Function);
                VisitAll(call.Arguments);
                break;
            case AstWith with:
                Visit(with.Scope);
                withs++;
                Visit(with.Body);
                withs--;
                break;
            case AstIf condition:
                Visit(condition.Condition);
                Visit(condition.Consequence);
                Visit(condition.Alternative);
                break;
            case AstAssert assert:
                Visit(assert.Condition);
                Visit(assert.Body);
                break;
            case AstNot not:
                Visit(not.Operand);
                break;
            case AstBinary binary:
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            case AstConcatenation concatenation:
                VisitAll(concatenation.Parts);
                break;
        }
    }

    // A method of its own, because a closure is allocated where the method begins that holds it.
    void VisitOnFreshStack(AstNode? node) => DeepStack.Continue(() => Visit(node));

    void VisitAll(IReadOnlyList<AstNode> nodes)
    {
        // By number: an enumerator of each list would be most of what this pass allocates.
        for (int i = 0; i < nodes.Count; i++)
            Visit(nodes[i]);
    }

    void VisitPath(IReadOnlyList<AstName> path)
    {
        for (int i = 0; i < path.Count; i++)
            Visit(path[i].Expression);
    }

    void VisitLambda(AstLambda lambda)
    {
        BindLambda(lambda, 1);
        if (lambda.Formals is { } formals)
        {
            for (int i = 0; i < formals.Formals.Count; i++)
                Visit(formals.Formals[i].Default);
        }

        Visit(lambda.Body);
        BindLambda(lambda, -1);
    }

    void BindLambda(AstLambda lambda, int count)
    {
        if (lambda.Argument is not null)
            Bind(lambda.Argument, count);
        if (lambda.Formals is not { } formals)
            return;
        for (int i = 0; i < formals.Formals.Count; i++)
            Bind(formals.Formals[i].Name, count);
    }

    /// <summary>Inherited names are looked up outside, whether the set is recursive or not.</summary>
    void VisitSet(AstAttributeSet set, bool isRecursive, AstNode? body)
    {
        for (int i = 0; i < set.Attributes.Count; i++)
        {
            if (set.Attributes[i].Kind == AstAttributeKind.Inherited)
                Visit(set.Attributes[i].Value);
        }

        BindSet(set, isRecursive ? 1 : 0);
        VisitAll(set.Sources);
        for (int i = 0; i < set.Attributes.Count; i++)
        {
            if (set.Attributes[i].Kind == AstAttributeKind.Plain)
                Visit(set.Attributes[i].Value);
        }

        for (int i = 0; i < set.DynamicAttributes.Count; i++)
        {
            Visit(set.DynamicAttributes[i].Name);
            Visit(set.DynamicAttributes[i].Value);
        }

        Visit(body);
        BindSet(set, isRecursive ? -1 : 0);
    }

    void BindSet(AstAttributeSet set, int count)
    {
        if (count == 0)
            return;
        for (int i = 0; i < set.Attributes.Count; i++)
            Bind(set.Attributes[i].Name, count);
    }

    void Bind(Symbol name, int count)
    {
        if (name.Id >= bound.Length)
            Array.Resize(ref bound, Math.Max(name.Id + 1, bound.Length * 2));
        bound[name.Id] += count;
    }
}
