package dbtest

import (
	"context"
	"database/sql"
	"database/sql/driver"
)

// rewriting is a database over a driver that changes some statements on their
// way, so that a known fault can be put into a store from outside.
type rewriting struct {
	driver driver.Driver
	dsn    string
	// sql gives the statement to run instead.
	sql func(query string, args []driver.NamedValue) string
	// level is the isolation to use instead, if not 0.
	level sql.IsolationLevel
}

func (r rewriting) Connect(context.Context) (driver.Conn, error) {
	c, err := r.driver.Open(r.dsn)
	return &rewritingConn{c, r}, err
}

func (r rewriting) open() *sql.DB { return sql.OpenDB(r) }

func (r rewriting) Driver() driver.Driver { return r.driver }

type rewritingConn struct {
	driver.Conn
	r rewriting
}

func (c *rewritingConn) ExecContext(ctx context.Context, q string, args []driver.NamedValue) (driver.Result, error) {
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, c.r.sql(q, args), args)
}

func (c *rewritingConn) QueryContext(ctx context.Context, q string, args []driver.NamedValue) (driver.Rows, error) {
	if queryer, ok := c.Conn.(driver.QueryerContext); ok {
		return queryer.QueryContext(ctx, c.r.sql(q, args), args)
	}
	return nil, driver.ErrSkip
}

func (c *rewritingConn) PrepareContext(ctx context.Context, q string) (driver.Stmt, error) {
	return c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, c.r.sql(q, nil))
}

func (c *rewritingConn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	if c.r.level != 0 {
		o.Isolation = driver.IsolationLevel(c.r.level)
	}
	return c.Conn.(driver.ConnBeginTx).BeginTx(ctx, o)
}

func (c *rewritingConn) CheckNamedValue(v *driver.NamedValue) error {
	if checker, ok := c.Conn.(driver.NamedValueChecker); ok {
		return checker.CheckNamedValue(v)
	}
	return driver.ErrSkip
}
