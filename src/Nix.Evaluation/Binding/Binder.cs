using System.Runtime.CompilerServices;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Remembering;
using Nix.Evaluation.Sources;
using Nix.Evaluation.Values;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Binding;

/// <summary>
/// Turns a parsed program into nodes: each variable becomes the number of its frame and slot, what is defined everywhere
/// becomes a constant, and an undefined variable is reported before anything is evaluated.
/// </summary>
/// <param name="evaluator">What evaluates them.</param>
/// <param name="file">Where the program stands.</param>
/// <param name="source">Its text; nothing of it is kept.</param>
sealed partial class Binder(Evaluator evaluator, SourceFile file, ReadOnlyMemory<byte> source)
{
    readonly string directory = file.Directory;
    AstLambda? remembered;

    /// <summary>The nodes of a file. Where it is a function, or some bindings and then one, its applications are remembered.</summary>
    public Node BindFile(AstNode root)
    {
        var function = root;
        while (function is AstLet or AstWith or AstAssert)
        {
            function = function switch
            {
                AstLet let => let.Body,
                AstWith with => with.Body,
                _ => ((AstAssert)function).Body,
            };
        }

        remembered = function as AstLambda;
        return Bind(root, null);
    }

    /// <summary>The nodes of a program, to be evaluated in a frame of the scope.</summary>
    public Node Bind(AstNode node, Scope? scope, Symbol? name = null)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw evaluator.StackExhausted(At(node.Position));
        int at = At(node.Position);
        return node switch
        {
            AstVariable variable => Variable(variable, scope),
            AstCall call => Call(call, scope),
            AstSelect select => Select(select, scope),
            AstString text => new ConstantNode(at, StringOf(text)),
            AstAttributeSet set => Set(set, scope),
            AstLambda lambda => Lambda(lambda, scope, name),
            AstList list => List(list, scope),
            AstConcatenation concatenation => Concatenation(concatenation, scope),
            AstBinary binary => Binary(binary, scope),
            AstInteger integer => new ConstantNode(at, NixInteger.Of(integer.Value)),
            AstFloat number => new ConstantNode(at, new NixFloat(number.Value)),
            AstPath path => new ConstantNode(at, PathOf(path)),
            AstHasAttribute has => new HasAttributeNode(at, Bind(has.Set, scope), Path(has.Path, scope)),
            AstLet let => Let(let, scope),
            AstWith with => With(with, scope),
            AstIf condition => new IfNode(at, Bind(condition.Condition, scope), Bind(condition.Consequence, scope), Bind(condition.Alternative, scope)),
            AstAssert assert => new AssertNode(at, Bind(assert.Condition, scope), WrittenAt(assert.Written), directory, Bind(assert.Body, scope)),
            AstNot not => new NotNode(at, Bind(not.Operand, scope)),
            AstCurrentPosition => new PositionNode(at),
            _ => throw new InvalidOperationException($"no node for {node.GetType().Name}"),
        };
    }

    int At(int offset) => file.Base + offset;

    byte[] WrittenAt(TextSpan span) => source.Span.Slice(span.Start, span.Length).ToArray();

    Node[] BindAll(IReadOnlyList<AstNode> nodes, Scope? scope)
    {
        var bound = new Node[nodes.Count];
        for (int i = 0; i < bound.Length; i++)
            bound[i] = Bind(nodes[i], scope);
        return bound;
    }

    Node Variable(AstVariable variable, Scope? scope)
    {
        int at = At(variable.Position), name = variable.Name.Id;
        evaluator.Know(variable.Name);
        int withs = 0, level = 0;
        for (var around = scope; around is not null; around = around.Outer, level++)
        {
            if (around.IsWith)
                withs++;
            else if (around.Find(name) is var index and >= 0)
                return Local(at, scope!, level, index);
        }

        if (evaluator.Globals.TryGetValue(name, out var value))
            return new ConstantNode(at, value, isName: true);
        return withs == 0
            ? throw evaluator.Error(ErrorKind.UndefinedVariable, at, $"undefined variable '{variable.Name}'")
            : WithVariable(at, variable.Name, withs, scope);
    }

    static Node Local(int at, Scope scope, int level, int index)
    {
        scope.Capture(level, index);
        return LocalNode.Create(at, level, index);
    }

    static WithVariableNode WithVariable(int at, Symbol name, int withs, Scope? scope)
    {
        int[] levels = new int[withs], positions = new int[withs];
        int found = 0, level = 0;
        for (var around = scope; around is not null; around = around.Outer, level++)
        {
            if (!around.IsWith)
                continue;
            scope!.Capture(level, 1);
            (levels[found], positions[found++]) = (level, around.WithPosition);
        }

        return new WithVariableNode(at, name, levels, positions);
    }

    Node Call(AstCall call, Scope? scope)
    {
        int at = At(call.Position);
        var function = Bind(call.Function, scope);
        var arguments = BindAll(call.Arguments, scope);
        if (arguments.Length == 2 && function is ConstantNode { Value: Builtin builtin } && call.Function is AstVariable)
        {
            int callee = Evaluator.CalleeOf(builtin);
            switch (builtin.Name)
            {
                case "sub": return new SubtractNode(at, callee, arguments[0], arguments[1]);
                case "mul": return new MultiplyNode(at, callee, arguments[0], arguments[1]);
                case "div": return new DivideNode(at, callee, arguments[0], arguments[1]);
                case "lessThan": return new LessThanNode(at, callee, arguments[0], arguments[1]);
            }
        }

        return CallNode.Create(at, function, arguments);
    }

    Node Select(AstSelect select, Scope? scope)
    {
        int at = At(select.Position);
        var set = Bind(select.Set, scope);
        var path = Path(select.Path, scope);
        return path is [{ Expression: null } only] && select.Default is null
            ? new SelectNode(at, set, only.Id)
            : new SelectPathNode(at, set, path, select.Default is null ? null : Bind(select.Default, scope));
    }

    AttributeName[] Path(IReadOnlyList<AstName> path, Scope? scope)
    {
        var bound = new AttributeName[path.Count];
        for (int i = 0; i < bound.Length; i++)
        {
            var part = path[i];
            bound[i] = part.Symbol is { } symbol
                ? new AttributeName(evaluator.Know(symbol), null, At(part.Position))
                : new AttributeName(-1, Bind(part.Expression!, scope), At(part.Position));
        }

        return bound;
    }

    Node List(AstList list, Scope? scope) => list.Elements.Count == 0
        ? new ConstantNode(At(list.Position), NixList.Empty)
        : new ListNode(At(list.Position), BindAll(list.Elements, scope));

    Node Concatenation(AstConcatenation concatenation, Scope? scope)
    {
        int at = At(concatenation.Position);
        var parts = BindAll(concatenation.Parts, scope);
        int[] starts = [.. Enumerable.Range(0, parts.Length).Select(part => At(concatenation.StartOf(part)))];
        if (concatenation.IsString)
            return new InterpolationNode(at, parts, starts);
        return concatenation.Parts[0] is AstPath || parts.Length != 2
            ? new PathConcatenationNode(at, parts, starts)
            : new AddNode(at, parts[0], parts[1], starts);
    }

    Node Binary(AstBinary binary, Scope? scope)
    {
        int at = At(binary.Position);
        var left = Bind(binary.Left, scope);
        var right = Bind(binary.Right, scope);
        return binary.Operator switch
        {
            SyntaxKind.Equal => new EqualNode(at, left, right, isNegated: false),
            SyntaxKind.NotEqual => new EqualNode(at, left, right, isNegated: true),
            SyntaxKind.LogicalAnd => new AndNode(at, left, right),
            SyntaxKind.LogicalOr => new OrNode(at, left, right),
            SyntaxKind.Implication => new ImplicationNode(at, left, right),
            SyntaxKind.Update => new UpdateNode(at, left, right),
            _ => new ConcatenateListsNode(at, left, right),
        };
    }

    NixString StringOf(AstString text)
    {
        if (text.IsUri)
            LiteralLints.CheckUri(evaluator, At(text.Position), text.Value.Span);
        return new NixString(text.Value.ToArray());
    }

    NixPath PathOf(AstPath path)
    {
        if (evaluator.Settings.IsPure && path.Written.Span[0] == '~')
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"the path '{Encoding.UTF8.GetString(path.Written.Span)}' can not be resolved in pure mode");
        LiteralLints.CheckPath(evaluator, At(path.Position), path.Written.Span);
        string text = PathText.Resolve(path.Written.Span, directory, evaluator.Host.HomeDirectory);
        return new NixPath(Encoding.UTF8.GetBytes(text));
    }

    WithNode With(AstWith with, Scope? scope)
    {
        int at = At(with.Position);
        return new WithNode(at, Bind(with.Scope, scope), Bind(with.Body, Scope.OfWith(scope, at)));
    }

    /// <param name="lambda">A function.</param>
    /// <param name="scope">Where it is written.</param>
    /// <param name="name">What it is the value of.</param>
    /// <param name="extends">Whether that is the frame of another function, which this one's begins with.</param>
    LambdaNode Lambda(AstLambda lambda, Scope? scope, Symbol? name, bool extends = false)
    {
        int argument = lambda.Argument is null ? -1 : evaluator.Know(lambda.Argument);
        AstFormal[] formals = lambda.Formals is null ? [] : [.. lambda.Formals.Formals.OrderBy(formal => formal.Name.Id)];
        int[] names = Array.ConvertAll(formals, formal => evaluator.Know(formal.Name));
        HashSet<CapturedSlot>? captured = evaluator.Memory is null ? null : [];
        var inner = extends ? Scope.OfInnerFunction(scope!, argument, captured) : Scope.OfFunction(scope, argument, names, captured);
        var pattern = lambda.Formals is null ? null : new LambdaPattern(
            Array.ConvertAll(formals, formal => formal.Name),
            Array.ConvertAll(formals, formal => formal.Default is null ? null : Bind(formal.Default, inner)),
            Array.ConvertAll(formals, formal => At(formal.Position)),
            lambda.Formals.HasEllipsis,
            keepsArgument: argument >= 0);
        var bound = evaluator.AddLambda(At(lambda.Position), name, lambda.Argument, pattern, inner.ArgumentSlot);
        var body = pattern is null && inner.ArgumentSlot < LambdaNode.MostArguments && lambda.Body is AstLambda { Formals: null } returned
            ? Lambda(returned, inner, name, extends: true)
            : Bind(lambda.Body, inner, name);
        bound.SetBody(ReferenceEquals(lambda, remembered) && body is not LambdaNode ? new RememberedBody(pattern, body) : body);
        bound.Captures = captured?.ToArray();
        return bound;
    }
}
