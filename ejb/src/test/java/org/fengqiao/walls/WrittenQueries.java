package org.fengqiao.walls;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds the queries in the sources by the compiler's own parser, each with all the texts it can have. */
final class WrittenQueries {

    private final Map<String, List<String>> scopes;
    final List<String> constant = new ArrayList<>();
    /** Files with queries that are put together at run time. */
    final Map<String, Integer> builtLater = new TreeMap<>();

    /** @param calls what a call gives that stands in the text of a query, by its source text */
    WrittenQueries(Map<String, List<String>> calls) {
        scopes = calls;
    }

    WrittenQueries read(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(sources);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(Path.of(unit.getSourceFile().getName()).getFileName().toString()).scan(unit, null);
            }
        }
        return this;
    }

    private final class Finder extends TreeScanner<Void, Void> {

        private final String file;

        Finder(String file) {
            this.file = file;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect().toString().endsWith(".createQuery")) {
                List<String> texts = texts(call.getArguments().get(0));
                if (texts == null) {
                    builtLater.merge(file, 1, Integer::sum);
                } else {
                    constant.addAll(texts);
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }

    /** All texts an expression can have; null when that is only known at run time. */
    private List<String> texts(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal && literal.getKind() == Tree.Kind.STRING_LITERAL) {
            return List.of((String) literal.getValue());
        } else if (expression instanceof ParenthesizedTree brackets) {
            return texts(brackets.getExpression());
        } else if (expression instanceof ConditionalExpressionTree choice) {
            return both(texts(choice.getTrueExpression()), texts(choice.getFalseExpression()));
        } else if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(texts(sum.getLeftOperand()), texts(sum.getRightOperand()));
        }
        return scopes.get(expression.toString());
    }

    private static List<String> both(List<String> some, List<String> others) {
        if (some == null || others == null) {
            return null;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> joined(List<String> starts, List<String> ends) {
        if (starts == null || ends == null) {
            return null;
        }
        return starts.stream()
                .flatMap(start -> ends.stream().map(end -> start + end))
                .toList();
    }
}
